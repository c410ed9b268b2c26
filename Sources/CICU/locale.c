#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

struct icu_locale {
  UDateFormat *dates;
  UNumberFormat *numbers;
  UPluralRules *plurals;
};

// ICU falls back to the locale of the environment for a language that it does not know, so it is asked first.
static bool is_known(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  char language[ULOC_LANG_CAPACITY];
  int32_t length = uloc_getLanguage(name, language, ULOC_LANG_CAPACITY, &status);
  if (U_FAILURE(status) || length == 0) return false;
  int32_t count = uloc_countAvailable();
  for (int32_t i = 0; i < count; i++) {
    if (strcmp(uloc_getAvailable(i), language) == 0) return true;
  }
  return false;
}

struct icu_locale *icu_locale_open(const char *name) {
  if (!is_known(name)) return NULL;
  struct icu_locale *locale = calloc(1, sizeof *locale);
  if (!locale) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  locale->dates = udat_open(UDAT_LONG, UDAT_LONG, name, NULL, 0, NULL, 0, &status);
  locale->numbers = unum_open(UNUM_DECIMAL, NULL, 0, name, NULL, &status);
  locale->plurals = uplrules_open(name, &status);
  if (U_SUCCESS(status)) return locale;
  icu_locale_close(locale);
  return NULL;
}

void icu_locale_close(struct icu_locale *locale) {
  if (locale->dates) udat_close(locale->dates);
  if (locale->numbers) unum_close(locale->numbers);
  if (locale->plurals) uplrules_close(locale->plurals);
  free(locale);
}

static int32_t date_text(
    const struct icu_locale *locale, UDateFormatSymbolType type, int32_t index, uint16_t *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = udat_getSymbols(locale->dates, type, index, (UChar *)buffer, capacity, &status);
  return U_FAILURE(status) ? -1 : length;
}

static int32_t number_text(
    const struct icu_locale *locale, UNumberFormatSymbol symbol, uint16_t *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_getSymbol(locale->numbers, symbol, (UChar *)buffer, capacity, &status);
  return U_FAILURE(status) ? -1 : length;
}

int32_t icu_locale_text(
    const struct icu_locale *locale, enum icu_locale_text kind, int32_t index, uint16_t *buffer, int32_t capacity) {
  switch (kind) {
    case icu_locale_month: return date_text(locale, UDAT_MONTHS, index, buffer, capacity);
    case icu_locale_month_alone: return date_text(locale, UDAT_STANDALONE_MONTHS, index, buffer, capacity);
    case icu_locale_weekday: return date_text(locale, UDAT_WEEKDAYS, index, buffer, capacity);
    case icu_locale_weekday_short:
      return date_text(locale, UDAT_STANDALONE_SHORT_WEEKDAYS, index, buffer, capacity);
    case icu_locale_decimal: return number_text(locale, UNUM_DECIMAL_SEPARATOR_SYMBOL, buffer, capacity);
    case icu_locale_group: return number_text(locale, UNUM_GROUPING_SEPARATOR_SYMBOL, buffer, capacity);
    case icu_locale_digit:
      if (index == 0) return number_text(locale, UNUM_ZERO_DIGIT_SYMBOL, buffer, capacity);
      return number_text(locale, (UNumberFormatSymbol)(UNUM_ONE_DIGIT_SYMBOL + index - 1), buffer, capacity);
  }
  return -1;
}

// Asked for the attribute, ICU does not say what the locale's own rule is, so a number is written by that rule.
static int32_t minimum_grouped(const struct icu_locale *locale) {
  unum_setAttribute(locale->numbers, UNUM_MINIMUM_GROUPING_DIGITS, UNUM_MINIMUM_GROUPING_DIGITS_AUTO);
  UErrorCode status = U_ZERO_ERROR;
  UChar text[16];
  int32_t length = unum_formatInt64(locale->numbers, 1234, text, 16, NULL, &status);
  return U_SUCCESS(status) && length == 4 ? 2 : 1;
}

int32_t icu_locale_number(const struct icu_locale *locale, enum icu_locale_number kind) {
  switch (kind) {
    case icu_locale_group_size: return unum_getAttribute(locale->numbers, UNUM_GROUPING_SIZE);
    case icu_locale_further_group_size: return unum_getAttribute(locale->numbers, UNUM_SECONDARY_GROUPING_SIZE);
    case icu_locale_minimum_grouped: return minimum_grouped(locale);
  }
  return -1;
}

bool icu_locale_plural(const struct icu_locale *locale, int32_t number, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[16];
  int32_t length = uplrules_select(locale->plurals, number, name, 16, &status);
  if (U_FAILURE(status) || length >= capacity) return false;
  u_UCharsToChars(name, buffer, length);
  buffer[length] = 0;
  return true;
}
