/** Made by "npm run schemas" from the types beside it; not to be changed by hand. */
export const SCHEMAS = {
  "Alignment": {
    "type": "string",
    "enum": [
      "left",
      "center",
      "right"
    ]
  },
  "Block": {
    "anyOf": [
      {
        "$ref": "#/$defs/ParagraphNode"
      },
      {
        "$ref": "#/$defs/HeadingNode"
      },
      {
        "$ref": "#/$defs/ListNode"
      },
      {
        "$ref": "#/$defs/QuoteNode"
      },
      {
        "$ref": "#/$defs/Table"
      },
      {
        "$ref": "#/$defs/DisclosureNode"
      },
      {
        "$ref": "#/$defs/HighlightNode"
      },
      {
        "$ref": "#/$defs/DefinitionsNode"
      },
      {
        "$ref": "#/$defs/CodeNode"
      },
      {
        "$ref": "#/$defs/DividerNode"
      },
      {
        "$ref": "#/$defs/RawHtmlNode"
      },
      {
        "$ref": "#/$defs/EmbedNode"
      },
      {
        "$ref": "#/$defs/Callout"
      },
      {
        "$ref": "#/$defs/Video"
      },
      {
        "$ref": "#/$defs/Worksheet"
      },
      {
        "$ref": "#/$defs/Figure"
      }
    ]
  },
  "Body": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "body"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      },
      "footnotes": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Note"
        },
        "description": "The notes of this page, in the order of their numbers."
      }
    },
    "required": [
      "type",
      "children",
      "footnotes"
    ],
    "additionalProperties": false
  },
  "BodyValue": {
    "anyOf": [
      {
        "$ref": "#/$defs/Body"
      },
      {
        "type": "string"
      },
      {
        "$ref": "#/$defs/LexicalBody"
      }
    ],
    "description": "A body in the representation that was asked for: a tree, a string, or the editor's own JSON."
  },
  "BreakNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "break"
      }
    },
    "required": [
      "type"
    ],
    "additionalProperties": false
  },
  "Callout": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "callout"
      },
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "kind": {
        "$ref": "#/$defs/CalloutKind"
      },
      "title": {
        "type": "string",
        "description": "Absent where the callout shows no title of its own."
      },
      "titleLevel": {
        "$ref": "#/$defs/HeadingLevel",
        "description": "Level of the title as a heading; absent where the title is a label only."
      },
      "sourceClasses": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Classes that the imported source gave the box."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "type",
      "id",
      "kind",
      "sourceClasses",
      "children"
    ],
    "additionalProperties": false
  },
  "CalloutDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "callout"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "kind": {
        "$ref": "#/$defs/CalloutKind"
      },
      "sourceClasses": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "body": {
        "anyOf": [
          {
            "$ref": "#/$defs/BodyValue"
          },
          {
            "type": "null"
          }
        ]
      },
      "usedIn": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Placement"
        }
      }
    },
    "required": [
      "attribution",
      "body",
      "id",
      "kind",
      "language",
      "license",
      "slug",
      "source",
      "sourceClasses",
      "title",
      "type",
      "updatedAt",
      "usedIn"
    ],
    "additionalProperties": false
  },
  "CalloutKind": {
    "type": "string",
    "enum": [
      "objectives",
      "activity",
      "case-study",
      "information",
      "explanatory",
      "tip",
      "reflection",
      "videos",
      "summary",
      "quote",
      "other"
    ]
  },
  "CaptionState": {
    "type": "string",
    "enum": [
      "none",
      "automatic",
      "edited",
      "unknown"
    ]
  },
  "CodeNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "code"
      },
      "language": {
        "type": "string"
      },
      "code": {
        "type": "string"
      }
    },
    "required": [
      "type",
      "code"
    ],
    "additionalProperties": false
  },
  "Color": {
    "type": "string",
    "enum": [
      "gray",
      "red",
      "orange",
      "yellow",
      "green",
      "teal",
      "blue",
      "purple",
      "pink"
    ]
  },
  "Count": {
    "type": "integer",
    "description": "A whole number.",
    "minimum": 0
  },
  "CourseDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "course"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "description": {
        "type": [
          "string",
          "null"
        ]
      },
      "permalinks": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Paths at which it could be found before."
      },
      "modules": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/DocumentSummary"
        }
      }
    },
    "required": [
      "attribution",
      "description",
      "id",
      "language",
      "license",
      "modules",
      "permalinks",
      "slug",
      "source",
      "title",
      "type",
      "updatedAt"
    ],
    "additionalProperties": false
  },
  "DefinitionItem": {
    "type": "object",
    "properties": {
      "term": {
        "type": "string"
      },
      "description": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "term",
      "description"
    ],
    "additionalProperties": false
  },
  "DefinitionsNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "definitions"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/DefinitionItem"
        }
      }
    },
    "required": [
      "type",
      "items"
    ],
    "additionalProperties": false
  },
  "DisclosureNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "disclosure"
      },
      "summary": {
        "type": "string"
      },
      "open": {
        "type": "boolean"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "type",
      "summary",
      "children"
    ],
    "additionalProperties": false
  },
  "DividerNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "divider"
      }
    },
    "required": [
      "type"
    ],
    "additionalProperties": false
  },
  "Document": {
    "anyOf": [
      {
        "$ref": "#/$defs/CourseDocument"
      },
      {
        "$ref": "#/$defs/ModuleDocument"
      },
      {
        "$ref": "#/$defs/SectionDocument"
      },
      {
        "$ref": "#/$defs/CalloutDocument"
      },
      {
        "$ref": "#/$defs/VideoDocument"
      },
      {
        "$ref": "#/$defs/FootnoteDocument"
      },
      {
        "$ref": "#/$defs/WorksheetDocument"
      },
      {
        "$ref": "#/$defs/MediaDocument"
      }
    ]
  },
  "DocumentChanged": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "document.changed"
      },
      "timestamp": {
        "type": "string",
        "description": "When the event was noted down, ISO 8601; the same with each attempt.",
        "format": "date-time"
      },
      "data": {
        "$ref": "#/$defs/Document"
      },
      "meta": {
        "type": "object",
        "properties": {
          "release": {
            "$ref": "#/$defs/Count"
          }
        },
        "required": [
          "release"
        ],
        "additionalProperties": false,
        "description": "The release that brought this; a document of a higher one is newer."
      }
    },
    "required": [
      "data",
      "meta",
      "timestamp",
      "type"
    ],
    "additionalProperties": false,
    "description": "A document is published, or what is published of it has changed."
  },
  "DocumentDeleted": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "document.deleted"
      },
      "timestamp": {
        "type": "string",
        "description": "When the event was noted down, ISO 8601; the same with each attempt.",
        "format": "date-time"
      },
      "data": {
        "$ref": "#/$defs/DocumentName"
      },
      "meta": {
        "type": "object",
        "properties": {
          "release": {
            "$ref": "#/$defs/Count"
          }
        },
        "required": [
          "release"
        ],
        "additionalProperties": false,
        "description": "The release that took it away."
      }
    },
    "required": [
      "data",
      "meta",
      "timestamp",
      "type"
    ],
    "additionalProperties": false,
    "description": "A document is not published any more."
  },
  "DocumentId": {
    "type": "string",
    "description": "Made once, and never changed.",
    "pattern": "^[a-z]{2,4}_[a-z2-7]{16}$"
  },
  "DocumentName": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "type": {
        "$ref": "#/$defs/DocumentType"
      }
    },
    "required": [
      "id",
      "type"
    ],
    "additionalProperties": false,
    "description": "A document without what is in it."
  },
  "DocumentSummary": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "id",
      "slug",
      "title"
    ],
    "additionalProperties": false
  },
  "DocumentType": {
    "type": "string",
    "enum": [
      "course",
      "module",
      "section",
      "callout",
      "video",
      "footnote",
      "worksheet",
      "media"
    ]
  },
  "EmbedNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "embed"
      },
      "url": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "height": {
        "type": "number",
        "description": "Height of the frame in CSS pixels."
      }
    },
    "required": [
      "type",
      "url",
      "title"
    ],
    "additionalProperties": false,
    "description": "Anything in a frame that is no video: a form, a board, an exercise."
  },
  "ErrorDocument": {
    "type": "object",
    "properties": {
      "code": {
        "type": "string"
      },
      "status": {
        "$ref": "#/$defs/Count"
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "code",
      "status",
      "title"
    ],
    "additionalProperties": false,
    "description": "What a code of a problem document means."
  },
  "Figure": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "figure"
      },
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "src": {
        "type": "string"
      },
      "alt": {
        "type": "string"
      },
      "caption": {
        "type": "string"
      },
      "href": {
        "type": "string"
      },
      "width": {
        "type": "number"
      },
      "height": {
        "type": "number"
      }
    },
    "required": [
      "type",
      "id",
      "src",
      "alt"
    ],
    "additionalProperties": false
  },
  "FootnoteDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "footnote"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "body": {
        "anyOf": [
          {
            "$ref": "#/$defs/BodyValue"
          },
          {
            "type": "null"
          }
        ]
      },
      "usedIn": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Placement"
        }
      }
    },
    "required": [
      "attribution",
      "body",
      "id",
      "language",
      "license",
      "slug",
      "source",
      "title",
      "type",
      "updatedAt",
      "usedIn"
    ],
    "additionalProperties": false
  },
  "FootnoteReference": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "footnoteReference"
      },
      "id": {
        "$ref": "#/$defs/DocumentId",
        "description": "Id of the footnote document."
      },
      "number": {
        "$ref": "#/$defs/Count",
        "description": "Its number on this page: its place among the notes, counted from 1."
      },
      "occurrence": {
        "$ref": "#/$defs/Count",
        "description": "Which reference to this note it is, counted from 1; distinguishes the anchors."
      }
    },
    "required": [
      "type",
      "id",
      "number",
      "occurrence"
    ],
    "additionalProperties": false
  },
  "Format": {
    "type": "string",
    "enum": [
      "json",
      "html",
      "markdown",
      "text",
      "lexical"
    ]
  },
  "HeadingLevel": {
    "type": "number",
    "enum": [
      1,
      2,
      3,
      4,
      5,
      6
    ]
  },
  "HeadingNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "heading"
      },
      "level": {
        "$ref": "#/$defs/HeadingLevel"
      },
      "align": {
        "$ref": "#/$defs/Alignment"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Inline"
        }
      }
    },
    "required": [
      "type",
      "level",
      "children"
    ],
    "additionalProperties": false
  },
  "HighlightNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "highlight"
      },
      "color": {
        "$ref": "#/$defs/Color"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "type",
      "color",
      "children"
    ],
    "additionalProperties": false,
    "description": "A coloured block of text that is no callout."
  },
  "Inline": {
    "anyOf": [
      {
        "$ref": "#/$defs/TextNode"
      },
      {
        "$ref": "#/$defs/BreakNode"
      },
      {
        "$ref": "#/$defs/Link"
      },
      {
        "$ref": "#/$defs/FootnoteReference"
      },
      {
        "$ref": "#/$defs/InlineImage"
      }
    ]
  },
  "InlineImage": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "image"
      },
      "id": {
        "$ref": "#/$defs/DocumentId",
        "description": "Id of the media document."
      },
      "src": {
        "type": "string"
      },
      "alt": {
        "type": "string"
      },
      "width": {
        "type": "number"
      },
      "height": {
        "type": "number"
      }
    },
    "required": [
      "type",
      "id",
      "src",
      "alt"
    ],
    "additionalProperties": false
  },
  "LexicalBody": {
    "type": "object",
    "properties": {
      "root": {
        "type": "object",
        "additionalProperties": {}
      }
    },
    "required": [
      "root"
    ],
    "additionalProperties": false,
    "description": "The editor's own JSON."
  },
  "Link": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "link"
      },
      "href": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "newTab": {
        "type": "boolean"
      },
      "to": {
        "$ref": "#/$defs/LinkTarget",
        "description": "Present on internal links."
      },
      "children": {
        "type": "array",
        "items": {
          "anyOf": [
            {
              "$ref": "#/$defs/TextNode"
            },
            {
              "$ref": "#/$defs/BreakNode"
            },
            {
              "$ref": "#/$defs/InlineImage"
            }
          ]
        }
      }
    },
    "required": [
      "type",
      "href",
      "children"
    ],
    "additionalProperties": false
  },
  "LinkTarget": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "course",
          "module",
          "section",
          "callout",
          "video",
          "footnote",
          "worksheet",
          "media"
        ]
      },
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "module": {
        "type": "string",
        "description": "Slug of the module that a section belongs to."
      }
    },
    "required": [
      "type",
      "id",
      "slug"
    ],
    "additionalProperties": false,
    "description": "The document that an internal link leads to."
  },
  "ListItemNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "listItem"
      },
      "checked": {
        "type": "boolean"
      },
      "children": {
        "type": "array",
        "items": {
          "anyOf": [
            {
              "$ref": "#/$defs/Block"
            },
            {
              "$ref": "#/$defs/Inline"
            }
          ]
        }
      }
    },
    "required": [
      "type",
      "children"
    ],
    "additionalProperties": false,
    "description": "An item's children are inline nodes, then any blocks: nested lists, figures, videos, tables, quotes."
  },
  "ListNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "list"
      },
      "ordered": {
        "type": "boolean"
      },
      "start": {
        "type": "number",
        "description": "First number of an ordered list, where it is not 1."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/ListItemNode"
        }
      }
    },
    "required": [
      "type",
      "ordered",
      "children"
    ],
    "additionalProperties": false
  },
  "Mark": {
    "type": "string",
    "enum": [
      "bold",
      "italic",
      "underline",
      "strike",
      "code",
      "subscript",
      "superscript",
      "highlight"
    ]
  },
  "MediaDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "media"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "src": {
        "type": "string"
      },
      "filename": {
        "type": "string"
      },
      "mimeType": {
        "type": "string"
      },
      "size": {
        "$ref": "#/$defs/Count",
        "description": "Bytes."
      },
      "width": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ]
      },
      "height": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ]
      },
      "alt": {
        "type": "string"
      }
    },
    "required": [
      "alt",
      "attribution",
      "filename",
      "height",
      "id",
      "language",
      "license",
      "mimeType",
      "size",
      "slug",
      "source",
      "src",
      "title",
      "type",
      "updatedAt",
      "width"
    ],
    "additionalProperties": false
  },
  "ModuleDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "module"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "course": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "order": {
        "type": "number"
      },
      "summary": {
        "type": [
          "string",
          "null"
        ]
      },
      "duration": {
        "type": [
          "number",
          "null"
        ],
        "description": "Minutes."
      },
      "objectives": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Objective"
        }
      },
      "acknowledgements": {
        "type": [
          "string",
          "null"
        ]
      },
      "workbook": {
        "type": [
          "string",
          "null"
        ]
      },
      "icon": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/DocumentId"
              },
              "src": {
                "type": "string"
              },
              "alt": {
                "type": "string"
              }
            },
            "required": [
              "id",
              "src",
              "alt"
            ],
            "additionalProperties": false
          },
          {
            "type": "null"
          }
        ]
      },
      "permalinks": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Paths at which it could be found before."
      },
      "body": {
        "anyOf": [
          {
            "$ref": "#/$defs/BodyValue"
          },
          {
            "type": "null"
          }
        ]
      },
      "sections": {
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/$defs/OutlineEntry"
            }
          },
          {
            "type": "array",
            "items": {
              "$ref": "#/$defs/SectionDocument"
            }
          }
        ],
        "description": "Outline; whole documents with `include=sections`."
      }
    },
    "required": [
      "acknowledgements",
      "attribution",
      "body",
      "course",
      "duration",
      "icon",
      "id",
      "language",
      "license",
      "objectives",
      "order",
      "permalinks",
      "sections",
      "slug",
      "source",
      "summary",
      "title",
      "type",
      "updatedAt",
      "workbook"
    ],
    "additionalProperties": false
  },
  "Node": {
    "anyOf": [
      {
        "$ref": "#/$defs/Block"
      },
      {
        "$ref": "#/$defs/Inline"
      }
    ]
  },
  "Note": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "number": {
        "$ref": "#/$defs/Count"
      },
      "references": {
        "$ref": "#/$defs/Count",
        "description": "How many places on the page refer to it; 0 for a note that only stands in the list."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "id",
      "number",
      "references",
      "children"
    ],
    "additionalProperties": false
  },
  "Objective": {
    "type": "object",
    "properties": {
      "text": {
        "type": "string"
      },
      "section": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "text",
      "section"
    ],
    "additionalProperties": false
  },
  "OutlineEntry": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "number": {
        "type": [
          "string",
          "null"
        ]
      },
      "parent": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentId"
          },
          {
            "type": "null"
          }
        ],
        "description": "Id of the section above it, null at the top."
      },
      "order": {
        "type": "number"
      },
      "unlisted": {
        "type": "boolean",
        "description": "Imported, but in no published menu."
      }
    },
    "required": [
      "id",
      "number",
      "order",
      "parent",
      "slug",
      "title",
      "unlisted"
    ],
    "additionalProperties": false,
    "description": "A section's place in the outline of its module."
  },
  "ParagraphNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "paragraph"
      },
      "align": {
        "$ref": "#/$defs/Alignment"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Inline"
        }
      }
    },
    "required": [
      "type",
      "children"
    ],
    "additionalProperties": false
  },
  "Perspective": {
    "type": "string",
    "enum": [
      "published",
      "preview"
    ]
  },
  "Placement": {
    "type": "object",
    "properties": {
      "module": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "section": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "module",
      "section"
    ],
    "additionalProperties": false,
    "description": "Where a reusable document stands: the modules and sections that show it."
  },
  "ProblemDocument": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "description": "Address of what the code means."
      },
      "title": {
        "type": "string"
      },
      "status": {
        "$ref": "#/$defs/Count"
      },
      "detail": {
        "type": "string"
      },
      "code": {
        "type": "string",
        "description": "Tells errors apart; docs/errors.md explains each."
      },
      "parameter": {
        "type": "string",
        "description": "The parameter that is at fault."
      },
      "allowed": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "What would have been right."
      }
    },
    "required": [
      "type",
      "title",
      "status",
      "detail",
      "code"
    ],
    "additionalProperties": false,
    "description": "A failure, as RFC 9457 has it."
  },
  "QuoteNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "quote"
      },
      "attribution": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Inline"
        },
        "description": "Who said it, without a leading dash; absent where the source names nobody."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "type",
      "children"
    ],
    "additionalProperties": false
  },
  "RawHtmlNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "rawHtml"
      },
      "html": {
        "type": "string"
      }
    },
    "required": [
      "type",
      "html"
    ],
    "additionalProperties": false,
    "description": "HTML that no other node can hold; sanitised wherever it is rendered."
  },
  "Relaxed": {
    "type": "string",
    "enum": [
      "slips",
      "words"
    ],
    "description": "What a search let go of because nothing held all of its words: `slips`, that they are written right; `words`, that each of them is held."
  },
  "ReleaseEvent": {
    "type": "object",
    "properties": {
      "release": {
        "$ref": "#/$defs/Count"
      },
      "changed": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/DocumentName"
        },
        "description": "New or changed."
      },
      "deleted": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/DocumentName"
        },
        "description": "Not published any more."
      },
      "complete": {
        "type": "boolean",
        "description": "Whether these are named: false where more has changed than one event tells, and only a sync does."
      }
    },
    "required": [
      "release",
      "changed",
      "deleted",
      "complete"
    ],
    "additionalProperties": false,
    "description": "What an event of `/v1/events` carries: which documents a release changed."
  },
  "SchemaEntry": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "description": "A type of document, or `body`."
      },
      "href": {
        "type": "string"
      }
    },
    "required": [
      "type",
      "href"
    ],
    "additionalProperties": false,
    "description": "Where the JSON Schema of a type of document is."
  },
  "SearchHit": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "$ref": "#/$defs/DocumentType"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "module": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ],
        "description": "The module that it is or stands in; of a part, the first that shows it."
      },
      "section": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ],
        "description": "The section that it is or stands in; of a part, the first that shows it."
      },
      "href": {
        "type": "string",
        "description": "Address of the whole document."
      },
      "anchor": {
        "type": [
          "string",
          "null"
        ],
        "description": "Id of the heading or note in the document’s HTML below which the excerpt stands; null before the first."
      },
      "heading": {
        "type": [
          "string",
          "null"
        ],
        "description": "Words of that heading."
      },
      "score": {
        "type": "number",
        "description": "The higher, the better. Compares hits of one answer only."
      },
      "excerpt": {
        "type": "object",
        "properties": {
          "html": {
            "type": "string",
            "description": "Safe to insert: escaped, and what was looked for in `<mark>`."
          },
          "text": {
            "type": "string"
          }
        },
        "required": [
          "html",
          "text"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "anchor",
      "excerpt",
      "heading",
      "href",
      "id",
      "language",
      "module",
      "score",
      "section",
      "slug",
      "title",
      "type"
    ],
    "additionalProperties": false,
    "description": "A document that a search found, and the place in it that shows why."
  },
  "SectionDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "section"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "module": {
        "$ref": "#/$defs/DocumentSummary"
      },
      "number": {
        "type": [
          "string",
          "null"
        ]
      },
      "parent": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "order": {
        "type": "number"
      },
      "unlisted": {
        "type": "boolean"
      },
      "previous": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "next": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "objectives": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "What the page’s callout of objectives lists, in words; empty where it has none."
      },
      "permalinks": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Paths at which it could be found before."
      },
      "body": {
        "anyOf": [
          {
            "$ref": "#/$defs/BodyValue"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "attribution",
      "body",
      "id",
      "language",
      "license",
      "module",
      "next",
      "number",
      "objectives",
      "order",
      "parent",
      "permalinks",
      "previous",
      "slug",
      "source",
      "title",
      "type",
      "unlisted",
      "updatedAt"
    ],
    "additionalProperties": false
  },
  "ServiceDocument": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "version": {
        "type": "string"
      },
      "counts": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/$defs/Count"
        },
        "description": "Documents by collection."
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "BCP 47."
      },
      "licenses": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "SPDX identifiers."
      },
      "formats": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Format"
        }
      }
    },
    "required": [
      "name",
      "version",
      "counts",
      "languages",
      "licenses",
      "formats"
    ],
    "additionalProperties": false,
    "description": "What the API has to give."
  },
  "Sort": {
    "type": "string",
    "enum": [
      "place",
      "title",
      "updatedAt",
      "-updatedAt"
    ]
  },
  "SyncPage": {
    "type": "object",
    "properties": {
      "documents": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Document"
        },
        "description": "Each whole, after every document that its body shows and after what it is part of."
      },
      "deleted": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/DocumentName"
        },
        "description": "What is not published any more."
      },
      "token": {
        "type": [
          "string",
          "null"
        ],
        "description": "What to give as `since` the next time; null while another page follows."
      }
    },
    "required": [
      "documents",
      "deleted",
      "token"
    ],
    "additionalProperties": false,
    "description": "A page of what a copy of the content has to take over."
  },
  "Table": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "table"
      },
      "caption": {
        "type": "string"
      },
      "worksheet": {
        "type": "boolean",
        "description": "A form to fill in rather than data to read."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/TableRowNode"
        }
      },
      "form": {
        "$ref": "#/$defs/WorksheetForm",
        "description": "The worksheet that the table is a picture of."
      }
    },
    "additionalProperties": false,
    "required": [
      "children",
      "type"
    ]
  },
  "TableCellNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "tableCell"
      },
      "header": {
        "type": "boolean"
      },
      "colSpan": {
        "type": "number"
      },
      "rowSpan": {
        "type": "number"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Block"
        }
      }
    },
    "required": [
      "type",
      "header",
      "children"
    ],
    "additionalProperties": false
  },
  "TableNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "table"
      },
      "caption": {
        "type": "string"
      },
      "worksheet": {
        "type": "boolean",
        "description": "A form to fill in rather than data to read."
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/TableRowNode"
        }
      }
    },
    "required": [
      "type",
      "children"
    ],
    "additionalProperties": false
  },
  "TableRowNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "tableRow"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/TableCellNode"
        }
      }
    },
    "required": [
      "type",
      "children"
    ],
    "additionalProperties": false
  },
  "TextNode": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "text"
      },
      "text": {
        "type": "string"
      },
      "marks": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Mark"
        }
      },
      "color": {
        "$ref": "#/$defs/Color"
      }
    },
    "required": [
      "type",
      "text"
    ],
    "additionalProperties": false
  },
  "Video": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "video"
      },
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "provider": {
        "$ref": "#/$defs/VideoProvider"
      },
      "videoId": {
        "type": [
          "string",
          "null"
        ],
        "description": "The provider's own id of the video."
      },
      "url": {
        "type": "string",
        "description": "Address to watch it at."
      },
      "embedUrl": {
        "type": "string",
        "description": "Address to show it in a frame, at the provider's privacy-friendly host."
      },
      "title": {
        "type": "string"
      },
      "start": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ],
        "description": "Seconds into the recording at which the excerpt begins; null where it begins with the recording."
      },
      "end": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ],
        "description": "Seconds into the recording at which the excerpt ends; null where it ends with the recording."
      },
      "duration": {
        "type": [
          "number",
          "null"
        ],
        "description": "Seconds."
      },
      "showDuration": {
        "type": "boolean",
        "description": "Whether the page prints the duration beside the video."
      },
      "captions": {
        "$ref": "#/$defs/CaptionState"
      },
      "credit": {
        "type": [
          "string",
          "null"
        ]
      }
    },
    "required": [
      "type",
      "id",
      "provider",
      "videoId",
      "url",
      "embedUrl",
      "title",
      "start",
      "end",
      "duration",
      "showDuration",
      "captions",
      "credit"
    ],
    "additionalProperties": false
  },
  "VideoDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "video"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "provider": {
        "$ref": "#/$defs/VideoProvider"
      },
      "videoId": {
        "type": [
          "string",
          "null"
        ]
      },
      "url": {
        "type": "string"
      },
      "embedUrl": {
        "type": "string"
      },
      "start": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ],
        "description": "Seconds into the recording at which the excerpt begins; null where it begins with the recording."
      },
      "end": {
        "anyOf": [
          {
            "$ref": "#/$defs/Count"
          },
          {
            "type": "null"
          }
        ],
        "description": "Seconds into the recording at which the excerpt ends; null where it ends with the recording."
      },
      "duration": {
        "type": [
          "number",
          "null"
        ],
        "description": "Seconds."
      },
      "captions": {
        "$ref": "#/$defs/CaptionState"
      },
      "transcript": {
        "type": [
          "string",
          "null"
        ]
      },
      "credit": {
        "type": [
          "string",
          "null"
        ]
      },
      "usedIn": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Placement"
        }
      }
    },
    "required": [
      "attribution",
      "captions",
      "credit",
      "duration",
      "embedUrl",
      "end",
      "id",
      "language",
      "license",
      "provider",
      "slug",
      "source",
      "start",
      "title",
      "transcript",
      "type",
      "updatedAt",
      "url",
      "usedIn",
      "videoId"
    ],
    "additionalProperties": false
  },
  "VideoProvider": {
    "type": "string",
    "enum": [
      "youtube",
      "vimeo",
      "ted",
      "file"
    ]
  },
  "WebhookEvent": {
    "anyOf": [
      {
        "$ref": "#/$defs/DocumentChanged"
      },
      {
        "$ref": "#/$defs/DocumentDeleted"
      },
      {
        "$ref": "#/$defs/WebhookTest"
      }
    ]
  },
  "WebhookTest": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "webhook.test"
      },
      "timestamp": {
        "type": "string",
        "description": "When the event was noted down, ISO 8601; the same with each attempt.",
        "format": "date-time"
      },
      "data": {
        "type": "object",
        "properties": {
          "label": {
            "type": "string"
          }
        },
        "required": [
          "label"
        ],
        "additionalProperties": false
      },
      "meta": {
        "type": "object",
        "properties": {
          "release": {
            "type": "null"
          }
        },
        "required": [
          "release"
        ],
        "additionalProperties": false,
        "description": "Nothing is told of any release."
      }
    },
    "required": [
      "data",
      "meta",
      "timestamp",
      "type"
    ],
    "additionalProperties": false,
    "description": "Somebody tries whether the webhook works."
  },
  "Worksheet": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "worksheet"
      },
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "kind": {
        "$ref": "#/$defs/WorksheetKind"
      },
      "number": {
        "type": [
          "number",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "href": {
        "type": "string"
      }
    },
    "required": [
      "type",
      "id",
      "kind",
      "number",
      "title",
      "href"
    ],
    "additionalProperties": false
  },
  "WorksheetDocument": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "slug": {
        "type": [
          "string",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "const": "worksheet"
      },
      "language": {
        "type": "string",
        "description": "BCP 47."
      },
      "license": {
        "type": [
          "string",
          "null"
        ],
        "description": "SPDX identifier, or null where nobody has stated one."
      },
      "attribution": {
        "type": [
          "string",
          "null"
        ]
      },
      "updatedAt": {
        "type": "string",
        "description": "ISO 8601.",
        "format": "date-time"
      },
      "source": {
        "type": "object",
        "properties": {
          "path": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "required": [
          "path"
        ],
        "additionalProperties": false,
        "description": "`path` of the imported file, relative to the imported folder; null for what was written here."
      },
      "kind": {
        "$ref": "#/$defs/WorksheetKind"
      },
      "number": {
        "type": [
          "number",
          "null"
        ]
      },
      "href": {
        "type": "string"
      },
      "module": {
        "anyOf": [
          {
            "$ref": "#/$defs/DocumentSummary"
          },
          {
            "type": "null"
          }
        ]
      },
      "usedIn": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Placement"
        }
      }
    },
    "required": [
      "attribution",
      "href",
      "id",
      "kind",
      "language",
      "license",
      "module",
      "number",
      "slug",
      "source",
      "title",
      "type",
      "updatedAt",
      "usedIn"
    ],
    "additionalProperties": false
  },
  "WorksheetForm": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/$defs/DocumentId"
      },
      "kind": {
        "$ref": "#/$defs/WorksheetKind"
      },
      "number": {
        "type": [
          "number",
          "null"
        ]
      },
      "title": {
        "type": "string"
      },
      "href": {
        "type": "string"
      }
    },
    "required": [
      "id",
      "kind",
      "number",
      "title",
      "href"
    ],
    "additionalProperties": false,
    "description": "A worksheet as a page refers to it."
  },
  "WorksheetKind": {
    "type": "string",
    "enum": [
      "google-doc",
      "file",
      "link"
    ]
  }
}
export type SchemaName = keyof typeof SCHEMAS
