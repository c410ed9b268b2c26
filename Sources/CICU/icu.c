#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

static uint8_t word_break(UChar32 scalar) {
  switch (u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER: return icu_wb_letter;
    case U_WB_HEBREW_LETTER: return icu_wb_hebrew;
    case U_WB_KATAKANA: return icu_wb_katakana;
    case U_WB_NUMERIC: return icu_wb_numeric;
    case U_WB_EXTEND: case U_WB_FORMAT: case U_WB_ZWJ: return icu_wb_extend;
    case U_WB_MIDLETTER: return icu_wb_mid_letter;
    case U_WB_MIDNUM: return icu_wb_mid_number;
    case U_WB_MIDNUMLET: case U_WB_SINGLE_QUOTE: return icu_wb_mid_number_letter;
    case U_WB_EXTENDNUMLET: return icu_wb_extend_number_letter;
    default: return icu_wb_other;
  }
}

static uint8_t sentence_break(UChar32 scalar) {
  switch (u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK)) {
    case U_SB_ATERM: return icu_sb_stop;
    case U_SB_STERM: return icu_sb_terminator;
    default: return icu_sb_other;
  }
}

static uint8_t category(UChar32 scalar) {
  switch (u_charType(scalar)) {
    case U_TITLECASE_LETTER: return icu_gc_titlecase;
    case U_OTHER_SYMBOL: return icu_gc_symbol;
    case U_DASH_PUNCTUATION: return icu_gc_dash;
    case U_FORMAT_CHAR: return icu_gc_format;
    case U_START_PUNCTUATION: return icu_gc_start;
    case U_END_PUNCTUATION: return icu_gc_end;
    case U_INITIAL_PUNCTUATION: case U_FINAL_PUNCTUATION: return icu_gc_quote;
    default: return icu_gc_other;
  }
}

struct icu_classes icu_classes_of(uint32_t value) {
  UChar32 scalar = (UChar32)value;
  int32_t script = u_getIntPropertyValue(scalar, UCHAR_SCRIPT);
  bool ideographic = script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
  bool complex = u_getIntPropertyValue(scalar, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  struct icu_classes classes;
  classes.word_break = word_break(scalar);
  classes.sentence_break = sentence_break(scalar);
  classes.category = category(scalar);
  classes.flags = (ideographic ? icu_is_ideographic : 0) | (complex ? icu_is_complex : 0)
    | (u_hasBinaryProperty(scalar, UCHAR_UPPERCASE) ? icu_is_upper : 0)
    | (u_hasBinaryProperty(scalar, UCHAR_LOWERCASE) ? icu_is_lower : 0)
    | (u_hasBinaryProperty(scalar, UCHAR_WHITE_SPACE) ? icu_is_white : 0);
  return classes;
}

uint32_t icu_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

int32_t icu_compose(uint32_t first, uint32_t second) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  return U_FAILURE(status) ? -1 : unorm2_composePair(normalizer, (UChar32)first, (UChar32)second);
}

uint32_t icu_base(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[32];
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return scalar;
  int32_t length = unorm2_getDecomposition(normalizer, (UChar32)scalar, units, 32, &status);
  if (U_FAILURE(status) || length < 1) return scalar;
  UChar32 first;
  U16_GET(units, 0, 0, length, first);
  return (uint32_t)first;
}

struct icu_words {
  UBreakIterator *iterator;
  UText *text;
};

static struct icu_words *open_iterator(UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  struct icu_words *words = calloc(1, sizeof *words);
  if (!words) return NULL;
  words->iterator = ubrk_open(type, "en", NULL, 0, &status);
  if (U_SUCCESS(status) && words->iterator) return words;
  icu_words_close(words);
  return NULL;
}

struct icu_words *icu_words_open(void) { return open_iterator(UBRK_WORD); }

struct icu_words *icu_sentences_open(void) { return open_iterator(UBRK_SENTENCE); }

void icu_words_close(struct icu_words *words) {
  if (words->iterator) ubrk_close(words->iterator);
  if (words->text) utext_close(words->text);
  free(words);
}

bool icu_words_start(struct icu_words *words, const char *bytes, int64_t count) {
  UErrorCode status = U_ZERO_ERROR;
  words->text = utext_openUTF8(words->text, bytes, count, &status);
  ubrk_setUText(words->iterator, words->text, &status);
  return U_SUCCESS(status) && ubrk_first(words->iterator) == 0;
}

int32_t icu_words_next(struct icu_words *words) {
  int32_t next = ubrk_next(words->iterator);
  return next == UBRK_DONE ? -1 : next;
}

struct icu_zone {
  UCalendar *calendar;
};

struct icu_zone *icu_zone_open(const uint16_t *name, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_system = 0;
  UChar canonical[128];
  ucal_getCanonicalTimeZoneID((const UChar *)name, length, canonical, 128, &is_system, &status);
  if (U_FAILURE(status) || !is_system) return NULL;
  struct icu_zone *zone = calloc(1, sizeof *zone);
  if (!zone) return NULL;
  zone->calendar = ucal_open((const UChar *)name, length, "en", UCAL_GREGORIAN, &status);
  if (U_SUCCESS(status) && zone->calendar) return zone;
  free(zone);
  return NULL;
}

void icu_zone_close(struct icu_zone *zone) {
  ucal_close(zone->calendar);
  free(zone);
}

int32_t icu_zone_offset(struct icu_zone *zone, double instant) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(zone->calendar, instant, &status);
  return ucal_get(zone->calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(zone->calendar, UCAL_DST_OFFSET, &status);
}

bool icu_zone_next_transition(struct icu_zone *zone, double instant, double *transition) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(zone->calendar, instant, &status);
  UBool found = ucal_getTimeZoneTransitionDate(zone->calendar, UCAL_TZ_TRANSITION_NEXT, transition, &status);
  return U_SUCCESS(status) && found;
}
