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

#endif
