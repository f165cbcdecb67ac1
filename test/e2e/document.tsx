/** Stands in for the admin around a component that is shown beside a document: as much of it as the component asks. */
import { createContext, use, useState, type ReactNode } from 'react'

type ModalState = Record<string, { slug: string; isOpen: boolean }>

const Modals = createContext<{ modalState: ModalState; set: (slug: string, to: boolean) => void }>({
  modalState: {},
  set: () => undefined,
})

export function Document({ children }: { children: ReactNode }) {
  const [modalState, setState] = useState<ModalState>({})
  const set = (slug: string, isOpen: boolean) =>
    setState((known) => ({ ...known, [slug]: { slug, isOpen } }))
  return <Modals value={{ modalState, set }}>{children}</Modals>
}

export function useModal() {
  const { modalState, set } = use(Modals)
  return {
    modalState,
    openModal: (slug: string) => set(slug, true),
    closeModal: (slug: string) => set(slug, false),
  }
}

interface ConfirmationProps {
  modalSlug: string
  body: ReactNode
  confirmLabel: string
  onConfirm: () => Promise<void>
}

export function ConfirmationModal({ modalSlug, body, confirmLabel, onConfirm }: ConfirmationProps) {
  const { modalState, closeModal } = useModal()
  if (!modalState[modalSlug]?.isOpen) return null
  const confirm = () => onConfirm().then(() => closeModal(modalSlug))
  return (
    <dialog open>
      {body}
      <button onClick={() => void confirm()}>{confirmLabel}</button>
      <button onClick={() => closeModal(modalSlug)}>Cancel</button>
    </dialog>
  )
}

export const Button = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <button onClick={onClick}>{children}</button>
)

const DOCUMENT = {
  id: 1,
  collectionSlug: 'modules',
  data: { updatedAt: 'a moment' },
  hasPublishPermission: true,
}
export const useDocumentInfo = () => DOCUMENT
export const useFormModified = () => false
export const useConfig = () => ({
  config: { routes: { api: '/api' } },
  getEntityConfig: () => undefined,
})
