// ICU renames every symbol with its version (`ubrk_open_72`) through macros,
// which Swift cannot see. Each wrapper gives one entry point a stable name.
#ifndef BROADSHEET_CICU_SHIM_H
#define BROADSHEET_CICU_SHIM_H

#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

static inline UBreakIterator *icu_break_open(UBreakIteratorType type, const char *locale, UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void icu_break_close(UBreakIterator *iterator) { ubrk_close(iterator); }
static inline void icu_break_set_utext(UBreakIterator *iterator, UText *text, UErrorCode *status) {
  ubrk_setUText(iterator, text, status);
}
static inline int32_t icu_break_first(UBreakIterator *iterator) { return ubrk_first(iterator); }
static inline int32_t icu_break_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline int32_t icu_break_rule_status(UBreakIterator *iterator) { return ubrk_getRuleStatus(iterator); }
static inline UText *icu_utext_open_utf8(UText *reuse, const char *bytes, int64_t length, UErrorCode *status) {
  return utext_openUTF8(reuse, bytes, length, status);
}
static inline UText *icu_utext_close(UText *text) { return utext_close(text); }

#endif
