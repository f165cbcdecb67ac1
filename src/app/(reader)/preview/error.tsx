'use client'
export { default } from '../_parts/Failure'
