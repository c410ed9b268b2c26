// What Broadsheet needs of ICU, under names of its own.
//
// No ICU header is included here, on purpose: Foundation carries a copy of ICU whose enums have the same names and other
// members, and a Swift file that sees both does not compile. ICU's versioned symbols stay inside icu.c.
#ifndef BROADSHEET_CICU_H
#define BROADSHEET_CICU_H

#include <stdbool.h>
#include <stdint.h>

/// Word_Break of UAX 29, the classes that the splitters look at.
enum icu_word_break {
  icu_wb_other, icu_wb_letter, icu_wb_hebrew, icu_wb_katakana, icu_wb_numeric, icu_wb_extend, icu_wb_mid_letter,
  icu_wb_mid_number, icu_wb_mid_number_letter, icu_wb_extend_number_letter
};

/// Sentence_Break of UAX 29: what may end a sentence.
enum icu_sentence_break { icu_sb_other, icu_sb_stop, icu_sb_terminator };

/// General_Category, the ones that matter here.
enum icu_category {
  icu_gc_other, icu_gc_titlecase, icu_gc_symbol, icu_gc_dash, icu_gc_format, icu_gc_start, icu_gc_end, icu_gc_quote
};

enum icu_flag {
  /// Han, Hiragana or Katakana.
  icu_is_ideographic = 1,
  /// Line_Break is Complex_Context: Thai, Lao, Khmer, Burmese.
  icu_is_complex = 2,
  icu_is_upper = 4,
  icu_is_lower = 8,
  icu_is_white = 16
};

struct icu_classes {
  uint8_t word_break;
  uint8_t sentence_break;
  uint8_t category;
  uint8_t flags;
};

struct icu_classes icu_classes_of(uint32_t scalar);

/// The simple lower-case form.
uint32_t icu_lower(uint32_t scalar);

/// The canonical composition of two scalars, or -1.
int32_t icu_compose(uint32_t first, uint32_t second);

/// The first scalar of the full canonical decomposition: e for é; the scalar itself when it has none.
uint32_t icu_base(uint32_t scalar);

/// A word iterator over UTF-8 that uses ICU's dictionaries.
struct icu_words;
struct icu_words *icu_words_open(void);
/// The same over sentences, as ICU finds them without rules of our own: what the benchmark compares with.
struct icu_words *icu_sentences_open(void);
void icu_words_close(struct icu_words *words);
/// Starts over on a text, which must outlive the iteration. False when ICU cannot.
bool icu_words_start(struct icu_words *words, const char *bytes, int64_t count);
/// The end of the next word as an offset in bytes, or -1 after the last.
int32_t icu_words_next(struct icu_words *words);

/// A time zone of the IANA database by its very name in UTF-16, or NULL when there is no such zone.
struct icu_zone;
struct icu_zone *icu_zone_open(const uint16_t *name, int32_t length);
void icu_zone_close(struct icu_zone *zone);
/// Milliseconds east of UTC at an instant in milliseconds since 1970.
int32_t icu_zone_offset(struct icu_zone *zone, double instant);
/// The first change of offset after an instant. False when there is none.
bool icu_zone_next_transition(struct icu_zone *zone, double instant, double *transition);

/// How a language writes dates and numbers.
struct icu_locale;
/// A locale by its ICU name, `pt_BR` or `ar@numbers=latn;calendar=gregorian`; NULL when CLDR does not know the language.
struct icu_locale *icu_locale_open(const char *name);
void icu_locale_close(struct icu_locale *locale);

enum icu_locale_text {
  /// January is 0.
  icu_locale_month, icu_locale_month_alone,
  /// Sunday is 1.
  icu_locale_weekday, icu_locale_weekday_short,
  icu_locale_digit, icu_locale_decimal, icu_locale_group
};
/// Writes UTF-16; gives its length, or a negative number when there is no such text or no room.
int32_t icu_locale_text(
    const struct icu_locale *locale, enum icu_locale_text kind, int32_t index, uint16_t *buffer, int32_t capacity);

enum icu_locale_number { icu_locale_group_size, icu_locale_further_group_size, icu_locale_minimum_grouped };
int32_t icu_locale_number(const struct icu_locale *locale, enum icu_locale_number kind);

/// The plural category of a whole number by CLDR's name: `few`. False when there is no room.
bool icu_locale_plural(const struct icu_locale *locale, int32_t number, char *buffer, int32_t capacity);

/// Text in an encoding by its name as UTF-8. Gives its length, also where there is no room for it, or -1 for an unknown name.
int32_t icu_decode(const char *name, const char *bytes, int32_t count, char *target, int32_t capacity);

#endif
