import { describe, expect, it } from '@jest/globals'
import { excerptOf } from '../../src/model'

describe('the excerpt that an address asks for', () => {
  it.each([
    ['https://www.youtube.com/embed/Uv8a6RiFZ2E?start=556&end=673', 556, 673],
    ['//www.youtube.com/embed/Uv8a6RiFZ2E?rel=0&start=556', 556, null],
    ['https://www.youtube.com/embed/Uv8a6RiFZ2E?end=673', null, 673],
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s', 90, null],
    ['https://www.youtube.com/watch?t=1h2m3s&v=aqz-KE-bpKQ', 3723, null],
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ#t=1m30s', 90, null],
    ['https://youtu.be/aqz-KE-bpKQ?t=90', 90, null],
    ['https://vimeo.com/1084537#t=90s', 90, null],
    ['https://player.vimeo.com/video/1084537?start_time=90&end_time=120.5', 90, 120],
    ['https://www.ted.com/talks/some_talk?t=62', 62, null],
    ['https://example.org/doors.mp4#t=10,20', 10, 20],
    ['https://example.org/doors.mp4#t=,20', null, 20],
  ])('%s', (url, start, end) => {
    expect(excerptOf(url)).toEqual({ start, end })
  })

  it.each([
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ&start=0',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=soon',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ&list=x&start_radio=1',
    'https://example.org/doors.mp4?t=10',
  ])('is the whole recording: %s', (url) => {
    expect(excerptOf(url)).toEqual({ start: null, end: null })
  })

  it('has no end before its beginning', () => {
    const url = 'https://www.youtube.com/embed/Uv8a6RiFZ2E?start=90&end=30'
    expect(excerptOf(url)).toEqual({ start: 90, end: null })
  })
})
