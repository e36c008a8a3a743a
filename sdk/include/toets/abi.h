/* toets plugin boundary, version 1.
 *
 * A layout plugin reads the lines of one report and pushes records (nodes, tables, cells, texts,
 * mentions, ...) to the host. This header is the whole contract between the two: C types only.
 *
 * Rules that hold for every function and record here
 *   Strings     UTF-8, not terminated, borrowed: valid for the call that passes them, never freed by
 *               the receiver. The text of a source line is valid for the whole `sniff` or `parse`.
 *   Memory      Nobody frees the other's memory; the host copies what it keeps.
 *   Errors      Return codes only. Nothing may throw or jump across this boundary.
 *   Threads     `sniff` and `parse` are [any-thread] and may run at once for several reports; they
 *               keep no state between calls. A `toets_host` serves one `parse` on its own thread.
 *   Growth      Every record and table starts with its `size` in bytes. Fields are only ever added at
 *               the end; a reader looks at no field beyond `size`. Zero means "not given" for each
 *               field unless its comment says otherwise.
 *   Lifetime    Descriptors and function tables are static and constant; a plugin is never unloaded.
 */
#ifndef TOETS_ABI_H
#define TOETS_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Shape of this header. A host refuses a plugin with another major version. */
#define TOETS_ABI_MAJOR 1u
#define TOETS_ABI_MINOR 3u
/* Meaning of the records (kinds, field names, vocabulary; see docs/canonical-model.md). */
#define TOETS_MODEL_MAJOR 1u
#define TOETS_MODEL_MINOR 0u

/* The capability that makes a plugin a layout plugin: `capability(TOETS_LAYOUT_1)` is a toets_layout. */
#define TOETS_LAYOUT_1 "toets.layout/1"

#if defined(__GNUC__)
#define TOETS_EXPORT __attribute__((visibility("default")))
#else
#define TOETS_EXPORT
#endif

typedef struct toets_str {
  const char* data; /* null together with size 0 means "not given" */
  size_t size;      /* bytes */
} toets_str;

typedef int32_t toets_rc;
enum {
  TOETS_OK = 0,
  TOETS_REFUSED = 1,  /* the host refused a record; toets_host.last_error says why   */
  TOETS_NOT_MINE = 2, /* the plugin does not read this report                          */
  TOETS_NO_MEMORY = 3,
  TOETS_EXCEPTION = 4, /* the SDK caught an exception of the plugin                     */
  TOETS_LIMIT = 5      /* a bound of the host is reached; the plugin must return        */
};

/* ---- what the plugin receives -------------------------------------------------------------- */

/* Place of some bytes of a line on the page, for sources that know it. Units: 1/1000 point from the
 * top left corner of the page. */
typedef struct toets_box {
  uint32_t begin, end; /* bytes of the line */
  int32_t left, top, right, bottom;
} toets_box;

typedef struct toets_line {
  toets_str text;         /* decoded, without the line end */
  uint32_t number;        /* 1-based */
  uint32_t page;          /* 1-based; 0 where the source has no pages */
  const toets_box* boxes; /* null where the source has none */
  uint32_t box_count;
} toets_line;

typedef struct toets_source {
  uint32_t size;
  uint32_t line_size; /* bytes from one line to the next: walk with this, not sizeof(toets_line) */
  const toets_line* lines;
  size_t line_count;
} toets_source;

/* ---- what the plugin pushes ---------------------------------------------------------------- */

/* A piece of one source line. Bytes, begin inclusive, end exclusive, on UTF-8 character bounds.
 * line 0: no place. The host turns it into the code-point columns of the contract. */
typedef struct toets_span {
  uint32_t line;
  uint32_t begin, end;
} toets_span;

typedef struct toets_spans {
  const toets_span* data; /* in reading order; a wrapped text has one span a line */
  size_t count;
} toets_spans;

/* Ids that the host gives out are positive and rise with each record; 0 is "none" or "refused". */
typedef uint32_t toets_id;

/* The state of a yes/no fact that a report may leave open. */
enum { TOETS_UNSAID = 0, TOETS_NO = 1, TOETS_YES = 2 };

/* A node of the plan tree. Push a parent before its children. */
typedef struct toets_node {
  uint32_t size;
  toets_id parent; /* 0 for a root */
  toets_str kind;  /* "policy_objective", "strategic_goal", "objective", "ambition", "action_plan",
                             "action", "indicator", ...: a word of the model's vocabulary */
  toets_str
      part; /* where in the document: "body", "contents", "synthesis", "note", "evaluation", "slide", "annex" */
  toets_str code;          /* normalised; not given where it has none */
  toets_span code_span;    /* the printed code */
  toets_str title;         /* the printed title, a wrapped one joined by single spaces */
  toets_spans title_spans; /* together the title, but for white space and markup */
  toets_span place;        /* required: the heading, or where a node that is only implied shows */
  uint8_t priority;        /* TOETS_UNSAID, TOETS_NO, TOETS_YES */
  uint8_t aggregate;       /* 1: stands for several nodes of its kind that the report does not show */
  uint8_t implied;         /* 1: the report prints no heading for it; a child's code or a total names it */
} toets_node;

/* One printed field of a node or, with node 0, of the report: a status, a date, a name, a number.
 * The vocabulary of names is in docs/canonical-model.md. A date field also becomes a mention. */
typedef struct toets_field {
  uint32_t size;
  toets_id node;     /* 0: the report itself */
  toets_str name;    /* "status", "start", "end", "party", "entity_name", "nis_code", "officer", ... */
  toets_str role;    /* of a party or officer: the printed role */
  toets_str type;    /* "text", "date" (value is ISO 8601) or "number" */
  toets_str value;   /* normalised; not given where the printed text is empty or not valid */
  toets_str invalid; /* why the printed text is no valid value */
  toets_spans spans; /* the printed text; an empty span where the field is there but empty */
} toets_field;

typedef struct toets_column {
  uint32_t size;
  toets_str label;   /* as printed */
  toets_str measure; /* "actual", "budget", "plan", "booked", "measured" */
  uint32_t year;     /* four digits, as in the label where it holds some; 0: none */
  toets_str version; /* "initial", "adapted", "final" */
  toets_span span;   /* the label; begin and end also tell where the column stands */
  toets_str read; /* since 1.1: the label as it was read where the printed one is damaged; else not given */
} toets_column;

typedef struct toets_table {
  uint32_t size;
  toets_id node;
  toets_str title;
  toets_span place;            /* required: its heading line or first line */
  const toets_column* columns; /* in printed order; null for a table without a heading */
  size_t column_count;
  int8_t receipts_sign;        /* sign by which receipts are printed: 1 (also when 0) or -1 */
  int8_t expenditure_sign;     /* likewise: -1 where expenditure is printed negative */
  uint8_t omitted_row_is_zero; /* 1: a row that the table leaves out is zero; 0: it is unknown */
} toets_table;

typedef struct toets_pair {
  toets_str name, value;
} toets_pair;

/* The most digits of a printed number, and the most of them behind the decimal mark. One with more is a misprint:
 * give it without a value, `invalid` says why. The host refuses a value with more decimals; for the digits it leaves
 * room, as "1,5 miljard" is a value with zeros that are not printed. */
#define TOETS_MOST_DIGITS 18u
#define TOETS_MOST_DECIMALS 12u

/* One place of a table where a number stands or should stand. */
typedef struct toets_cell {
  uint32_t size;
  toets_id table;
  toets_str section; /* "operating", "investment", "financing"; not given: none */
  toets_str row;     /* "receipts", "expenditure", "balance", "total" (a total over the sections), "value" */
  toets_str label;   /* the printed row label */
  toets_span label_span;
  int32_t column;     /* index into the table's columns; -1: not assigned to a column */
  toets_str unit;     /* "EUR", "%", "count" */
  toets_str value;    /* canonical decimal: optional '-', digits, '.' and decimals, as printed at `span` */
  toets_str absent;   /* why there is no value: "blank", "slash", "text", "unreadable", ...; else not given */
  toets_str invalid;  /* what is wrong with an unreadable number, for people to look at */
  toets_str assigned; /* "printed", "inferred" or "no" */
  toets_span span;    /* the printed number; an empty span for a blank */
  const toets_pair* dimensions; /* what else divides the figure: {"legal_entity", "OCMW"} */
  size_t dimension_count;
  const toets_str* footnotes; /* the footnote marks beside the number, as printed: "*" */
  size_t footnote_count;
  /* Since 1.1: what was read where the printed form is damaged ("41.941" of "41,941"), in the notation of the
     report; not given where it was read as printed. The digits are those at the place all the same. */
  toets_str read;
  toets_str label_read;
  /* Since 1.2: for each mark the text that explains it, pushed before; 0 where the report has none. Null, or
     `footnote_count` long. */
  const toets_id* footnote_texts;
} toets_cell;

/* A named block of prose of a node. Push it also when it is empty: the layout expects it. */
typedef struct toets_text {
  uint32_t size;
  toets_id node;
  toets_str name;    /* "description", "state", "time", "money", "evaluation", ... */
  toets_span place;  /* required: its heading, or its first line */
  toets_spans spans; /* its lines without markup, in order; none for an empty block */
} toets_text;

/* An amount, count, percentage, date, year, period, code or other number inside prose or a heading. */
typedef struct toets_mention {
  uint32_t size;
  toets_id node;
  toets_id text;   /* the text it stands in; 0: none */
  toets_str kind;  /* "amount", "count", "percentage", "date", "year", "period", "code", "ordinal", "name" */
  toets_str value; /* canonical decimal; a date as YYYY-MM-DD; a period as FROM/TO; else as read */
  toets_str unit;  /* "EUR", "%", or the noun that is counted */
  toets_str label; /* the words it belongs to: list label, noun */
  toets_str invalid; /* why it is not valid although it looks like one; then no value */
  toets_span span;
} toets_mention;

/* A mention of another node by code, number or quoted title. */
typedef struct toets_reference {
  uint32_t size;
  toets_id node;    /* the node that refers */
  toets_str kind;   /* "code", "number", "title" */
  toets_str target; /* normalised */
  toets_span span;
} toets_reference;

/* What became of a line. A line of which nothing is said is "not understood"; so is an understood line
 * with digits that no record covers (labels do, texts do not). One word a line; ignored: no record. */
typedef struct toets_line_use {
  uint32_t size;
  uint32_t line;
  toets_str ignored;  /* given: ignored for this reason of the model ("page_header"); else understood */
  toets_spans markup; /* pieces of this line that are markup, not text: their digits need no record */
} toets_line_use;

/* The host's side of a parse. Each push function returns the new record's id, 0 when the record is
 * refused (unknown parent, place outside the source, word outside the vocabulary, another number). A
 * parse in which a record was refused fails as a whole, so that no report is judged by half. */
typedef struct toets_host {
  uint32_t size;
  void* self; /* pass it back as the first argument */
  toets_id (*node)(void* self, const toets_node* record);
  toets_id (*field)(void* self, const toets_field* record);
  toets_id (*table)(void* self, const toets_table* record);
  toets_id (*cell)(void* self, const toets_cell* record);
  toets_id (*text)(void* self, const toets_text* record);
  toets_id (*mention)(void* self, const toets_mention* record);
  toets_id (*reference)(void* self, const toets_reference* record);
  toets_rc (*line)(void* self, const toets_line_use* record);
  toets_str (*last_error)(void* self); /* why the last record was refused; valid until the next call */
} toets_host;

/* ---- what the plugin offers ---------------------------------------------------------------- */

#define TOETS_REASON_SIZE 256u

typedef struct toets_confidence {
  uint32_t size;
  uint32_t percent;               /* 0 (not mine) to 100 (certain); the host takes 50 and more */
  char layout[64];                /* the layout that would read it, one of plugin.json, terminated */
  char reason[TOETS_REASON_SIZE]; /* why, one sentence in English, terminated UTF-8 */
  /* Since 1.3: the same in Dutch. Empty: the English one stands for both. */
  char reason_nl[TOETS_REASON_SIZE];
} toets_confidence;

typedef struct toets_layout {
  uint32_t size;
  /* Required. Looks at the source (the host may pass only its first part) and says how sure it is. */
  toets_rc (*sniff)(const toets_source* source, toets_confidence* out);
  /* Required. Reads the whole source with the layout that `sniff` named and pushes records. */
  toets_rc (*parse)(const toets_source* source, toets_str layout, const toets_host* host);
  /* Message of the last failed parse of this thread, terminated; may be null. */
  const char* (*last_error)(void);
} toets_layout;

typedef struct toets_plugin {
  uint32_t size;
  uint32_t abi_major, abi_minor;
  uint32_t model_major, model_minor;
  const char* id;      /* as in plugin.json */
  const char* version; /* as in plugin.json */
  const char* title;
  /* Required. Returns the table for a capability id, or null. */
  const void* (*capability)(const char* id);
} toets_plugin;

/* The one exported symbol. */
TOETS_EXPORT const toets_plugin* toets_plugin_v1(void);

#ifdef __cplusplus
}
#endif
#endif
