import { Outline as Outline_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { UsedIn as UsedIn_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { LicenseField as LicenseField_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Nothing as Nothing_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Typing as Typing_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Begin as Begin_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { WaitingAbove as WaitingAbove_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { PublishModule as PublishModule_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { ShareDraft as ShareDraft_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockTyping as BlockTyping_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { ReferenceLabel as ReferenceLabel_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { PasteFeature as PasteFeature_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TypingFeature as TypingFeature_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextStateFeatureClient as TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksInTableFeature as BlocksInTableFeature_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { GridFeature as GridFeature_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ModuleReleases as ModuleReleases_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { PartnerKeys as PartnerKeys_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Usage as Usage_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { RevokeField as RevokeField_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { WebhookDeeds as WebhookDeeds_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { SendAgain as SendAgain_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Welcome as Welcome_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { Patience as Patience_04988b4f0847db65d28b60b64b1402e6 } from '../../../../src/admin/index'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/index#Outline": Outline_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#UsedIn": UsedIn_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#LicenseField": LicenseField_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Nothing": Nothing_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Typing": Typing_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Begin": Begin_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#WaitingAbove": WaitingAbove_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#PublishModule": PublishModule_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#ShareDraft": ShareDraft_04988b4f0847db65d28b60b64b1402e6,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/index#BlockTyping": BlockTyping_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#ReferenceLabel": ReferenceLabel_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#PasteFeature": PasteFeature_04988b4f0847db65d28b60b64b1402e6,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/index#TypingFeature": TypingFeature_04988b4f0847db65d28b60b64b1402e6,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TextStateFeatureClient": TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/index#BlocksInTableFeature": BlocksInTableFeature_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#GridFeature": GridFeature_04988b4f0847db65d28b60b64b1402e6,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/index#ModuleReleases": ModuleReleases_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#PartnerKeys": PartnerKeys_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Usage": Usage_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#RevokeField": RevokeField_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#WebhookDeeds": WebhookDeeds_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#SendAgain": SendAgain_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Welcome": Welcome_04988b4f0847db65d28b60b64b1402e6,
  "/src/admin/index#Patience": Patience_04988b4f0847db65d28b60b64b1402e6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
