import type { RuleId } from '../rules'

/** What each rule says has happened, for readers of the report. */
export const MEANINGS: Record<RuleId, string> = {
  'no-folder': 'The path that was given is no folder.',
  'bad-address': 'What was given looks like an address, but not like one that is cloned.',
  'no-git': 'A repository was given and Git is not installed.',
  'no-repository': 'There is no such repository, or it asks for a password.',
  'no-branch': 'The repository has no branch or tag of this name.',
  unreachable: 'The host of the repository does not answer.',
  'import-running':
    'Another import is at work on this database; the message says which process on which machine, and since when.',
  'import-incomplete':
    'An import of this course that publishes has died or failed, so drafts cannot be put beside it.',
  'database-failed':
    'The database, or the disk under it, failed in the middle: it is full, locked, read-only, damaged or gone.',
  'not-cloned': 'Git failed for another reason, which follows.',
  'bad-zip': 'The zip file is damaged, encrypted, or packed in a way that is not known here.',
  'unsafe-zip': 'An entry of the zip file leads out of the folder, or is a symbolic link.',
  'huge-zip':
    'The zip file unpacks to more than 1 GB, to a hundred times its size, to a file of more than 200 MB, or to more than 20,000 files.',
  'no-course': 'The folder has neither `modules/NAME/…` nor pages with front matter.',
  'bad-front-matter': 'The YAML at the top of a page cannot be read.',
  'bad-config': '`_config.yml` or a file in `_data` cannot be read.',
  'bad-encoding': 'A text file is not UTF-8; nothing is guessed.',
  'outside-folder': 'A symbolic link leads out of the folder and is not followed.',
  'huge-file': 'A page has more than 5 MB, or a file more than 200 MB.',
  'unreadable-file':
    'A file or folder cannot be read: the system does not allow it, or it is neither of the two.',
  'address-twice': 'Two pages of a module, or two modules, would have the same address.',
  'missing-include': 'A page includes a file that is not in `_includes`.',
  'include-loop': 'Includes include each other, or nest more than 100 deep.',
  'not-written': 'The database refused a document; what it said follows.',
  'liquid-error': 'A Liquid tag cannot be read; the page was converted with its tags as text.',
  'slow-page':
    'A page took longer than two seconds to convert; its text was kept whole in one block.',
  'unconverted-page': 'A page could not be converted; its HTML was kept whole in one block.',
  'raw-html': 'An element that no block can hold was kept as HTML.',
  'line-element': 'An element within a line is none that a body has; its words stay in the line.',
  'unknown-box':
    'A box has a class that is no kind; it became a callout of kind `other` and kept its class.',
  'missing-file':
    'An image or file is not in the folder, or stands in what was kept as HTML; its address was kept.',
  'unwanted-file':
    'An image or file is in the folder, but damaged, empty, or of a type that is not taken; its address was kept.',
  'wrong-case':
    'A file was found under a spelling with other letter case, or accents written otherwise.',
  'dead-link':
    'A link leads to a page of the site that does not exist, or stands in what was kept as HTML; its address was kept.',
  'dead-anchor': 'A link leads to a place that its page does not have; its address was kept.',
  'moved-anchor':
    'A link leads to a place that is no heading; it was led to the heading above, or to the top of the page.',
  'moved-link':
    'A link leads to an older address of a page, which is not served any more; it was led to the page.',
  'empty-link': 'A link has no address; its words were kept.',
  'unsafe-link':
    'A link would run a script, or has an address of a kind that is not shown; its words were kept.',
  'unknown-host': 'A frame shows a page of a host that is not on the list; readers get a link.',
  'nested-mark': 'Emphasis stands within emphasis of its kind, which a reader cannot see.',
  'note-missing': 'A reference has no note on its page; its number was kept as text.',
  'note-unused': 'Nothing refers to a note; it was kept among the notes of its page.',
  'note-circle': 'Notes refer to each other in a circle; one of the references stayed a link.',
  'note-misnamed':
    'The name of a note begins with `#`, so that no link of the old site reached it.',
  'notes-equal': 'Two notes of a page say the same.',
  'notes-within': 'Notes are not at the end of the page; they were kept as text.',
  'linked-recording':
    'Sound, a film, or a frame that cannot be shown where it stands became a link to it.',
  'lost-recording':
    'Sound or a film names no address, or one that must not be followed; its words were kept.',
  'lost-image': 'An image stands in the page itself, as data; only its alternative text was kept.',
  'linked-picture': 'A picture links to a video and became it; the picture was left out.',
  'not-a-heading': 'A heading holds blocks and no line of text; they stand in its place.',
  'only-words':
    'A link, a picture or the like stands where only words can, as in the heading of a fold-out.',
  unaccounted: 'Something of the page is neither converted, nor kept, nor dropped by a rule.',
  'dropped-attributes':
    'Attributes of elements were left out, such as colours and widths; they are counted by page.',
  'dropped-comment': 'An HTML comment was left out.',
  'dropped-script': 'A script or style was left out.',
  'dropped-anchor': 'A named place or a link without words was left out.',
  'dropped-control': 'The checkbox of an old fold-out was left out; the fold-out was kept.',
  'bad-menu':
    'A menu of the old site nests too deep to be read; the course was imported as if it were not there.',
  'other-markdown':
    'The settings ask for another Markdown than the GFM of kramdown, as which the pages were read.',
  unpublished:
    'A page says `published: false`, is a draft or a post of a later date, or is excluded in `_config.yml`; it was left out, as on the old site.',
  'no-front-matter':
    'A page of a module does not begin with front matter, so the old site did not show it; it was left out.',
  'not-imported': 'A page outside any module was left out.',
  'module-name': 'A page names another module than its folder; the folder was believed.',
  'title-number': 'The number in a title is not that of the file name; the file was believed.',
  'license-contradiction': 'The sources name different licences; a person must decide.',
  'unclear-duration': 'A module does not say for sure how long it takes; its length was left open.',
  kramdown: 'The Markdown converter warns of this line.',
  'id-taken': 'Another course here has the public id that the source states.',
  'unknown-id':
    'An element stands for a document, by a public id that this source does not describe; it was read as any other element.',
  'id-twice': 'Two pages state the same public id; the later one was given one of its own.',
  'slug-taken':
    'Another page that stays, or the CMS itself, has the address of this one, which was given another.',
  'renamed-page':
    'A page has another file name or folder than when it was imported; it was recognised by what it says.',
}
