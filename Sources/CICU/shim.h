// ICU renames every symbol with its version (`ubrk_open_72`) through macros,
// which Swift cannot see. Each wrapper gives one entry point a stable name.
#ifndef BROADSHEET_CICU_SHIM_H
#define BROADSHEET_CICU_SHIM_H

#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
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

static inline int32_t icu_property(UChar32 scalar, UProperty property) {
  return u_getIntPropertyValue(scalar, property);
}
static inline int8_t icu_category(UChar32 scalar) { return u_charType(scalar); }
static inline UChar32 icu_lower(UChar32 scalar) { return u_tolower(scalar); }
static inline UChar32 icu_compose(UChar32 first, UChar32 second) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  return U_FAILURE(status) ? -1 : unorm2_composePair(normalizer, first, second);
}

/// Whether ICU knows the zone under this very name.
static inline UBool icu_zone_is_known(const UChar *name, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_system = 0;
  UChar canonical[128];
  ucal_getCanonicalTimeZoneID(name, length, canonical, 128, &is_system, &status);
  return U_SUCCESS(status) && is_system;
}
static inline UCalendar *icu_calendar_open(const UChar *zone, int32_t length, UErrorCode *status) {
  return ucal_open(zone, length, "en", UCAL_GREGORIAN, status);
}
static inline void icu_calendar_close(UCalendar *calendar) { ucal_close(calendar); }
/// Milliseconds east of UTC at an instant given in milliseconds since 1970.
static inline int32_t icu_calendar_offset(UCalendar *calendar, double instant, UErrorCode *status) {
  ucal_setMillis(calendar, instant, status);
  return ucal_get(calendar, UCAL_ZONE_OFFSET, status) + ucal_get(calendar, UCAL_DST_OFFSET, status);
}
/// The first change of offset after an instant; false when there is none.
static inline UBool icu_calendar_next_transition(UCalendar *calendar, double instant, double *transition) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(calendar, instant, &status);
  UBool found = ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, transition, &status);
  return U_SUCCESS(status) && found;
}

#endif
