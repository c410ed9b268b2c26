// The word tables that travel inside the binary: see Tables/LICENSE.md and Scripts/make-word-tables.
#include "CData.h"

const unsigned char embedded_scalars[] = {
#embed "Tables/scalars.bin"
};
static const unsigned char detection[] = {
#embed "Tables/detection.bin"
};
static const unsigned char frequencies_ar[] = {
#embed "Tables/frequencies/ar.bin"
};
static const unsigned char frequencies_bg[] = {
#embed "Tables/frequencies/bg.bin"
};
static const unsigned char frequencies_bn[] = {
#embed "Tables/frequencies/bn.bin"
};
static const unsigned char frequencies_ca[] = {
#embed "Tables/frequencies/ca.bin"
};
static const unsigned char frequencies_cs[] = {
#embed "Tables/frequencies/cs.bin"
};
static const unsigned char frequencies_da[] = {
#embed "Tables/frequencies/da.bin"
};
static const unsigned char frequencies_de[] = {
#embed "Tables/frequencies/de.bin"
};
static const unsigned char frequencies_el[] = {
#embed "Tables/frequencies/el.bin"
};
static const unsigned char frequencies_en[] = {
#embed "Tables/frequencies/en.bin"
};
static const unsigned char frequencies_es[] = {
#embed "Tables/frequencies/es.bin"
};
static const unsigned char frequencies_fa[] = {
#embed "Tables/frequencies/fa.bin"
};
static const unsigned char frequencies_fi[] = {
#embed "Tables/frequencies/fi.bin"
};
static const unsigned char frequencies_fil[] = {
#embed "Tables/frequencies/fil.bin"
};
static const unsigned char frequencies_fr[] = {
#embed "Tables/frequencies/fr.bin"
};
static const unsigned char frequencies_he[] = {
#embed "Tables/frequencies/he.bin"
};
static const unsigned char frequencies_hi[] = {
#embed "Tables/frequencies/hi.bin"
};
static const unsigned char frequencies_hr[] = {
#embed "Tables/frequencies/hr.bin"
};
static const unsigned char frequencies_hu[] = {
#embed "Tables/frequencies/hu.bin"
};
static const unsigned char frequencies_id[] = {
#embed "Tables/frequencies/id.bin"
};
static const unsigned char frequencies_is[] = {
#embed "Tables/frequencies/is.bin"
};
static const unsigned char frequencies_it[] = {
#embed "Tables/frequencies/it.bin"
};
static const unsigned char frequencies_ja[] = {
#embed "Tables/frequencies/ja.bin"
};
static const unsigned char frequencies_ko[] = {
#embed "Tables/frequencies/ko.bin"
};
static const unsigned char frequencies_lt[] = {
#embed "Tables/frequencies/lt.bin"
};
static const unsigned char frequencies_lv[] = {
#embed "Tables/frequencies/lv.bin"
};
static const unsigned char frequencies_mk[] = {
#embed "Tables/frequencies/mk.bin"
};
static const unsigned char frequencies_ms[] = {
#embed "Tables/frequencies/ms.bin"
};
static const unsigned char frequencies_nl[] = {
#embed "Tables/frequencies/nl.bin"
};
static const unsigned char frequencies_no[] = {
#embed "Tables/frequencies/no.bin"
};
static const unsigned char frequencies_pl[] = {
#embed "Tables/frequencies/pl.bin"
};
static const unsigned char frequencies_pt[] = {
#embed "Tables/frequencies/pt.bin"
};
static const unsigned char frequencies_ro[] = {
#embed "Tables/frequencies/ro.bin"
};
static const unsigned char frequencies_ru[] = {
#embed "Tables/frequencies/ru.bin"
};
static const unsigned char frequencies_sk[] = {
#embed "Tables/frequencies/sk.bin"
};
static const unsigned char frequencies_sl[] = {
#embed "Tables/frequencies/sl.bin"
};
static const unsigned char frequencies_sv[] = {
#embed "Tables/frequencies/sv.bin"
};
static const unsigned char frequencies_ta[] = {
#embed "Tables/frequencies/ta.bin"
};
static const unsigned char frequencies_tr[] = {
#embed "Tables/frequencies/tr.bin"
};
static const unsigned char frequencies_uk[] = {
#embed "Tables/frequencies/uk.bin"
};
static const unsigned char frequencies_ur[] = {
#embed "Tables/frequencies/ur.bin"
};
static const unsigned char frequencies_vi[] = {
#embed "Tables/frequencies/vi.bin"
};
static const unsigned char frequencies_zh[] = {
#embed "Tables/frequencies/zh.bin"
};
static const unsigned char sentences_ar[] = {
#embed "Tables/sentences/ar.txt"
};
static const unsigned char sentences_bg[] = {
#embed "Tables/sentences/bg.txt"
};
static const unsigned char sentences_bn[] = {
#embed "Tables/sentences/bn.txt"
};
static const unsigned char sentences_ca[] = {
#embed "Tables/sentences/ca.txt"
};
static const unsigned char sentences_cs[] = {
#embed "Tables/sentences/cs.txt"
};
static const unsigned char sentences_da[] = {
#embed "Tables/sentences/da.txt"
};
static const unsigned char sentences_de[] = {
#embed "Tables/sentences/de.txt"
};
static const unsigned char sentences_el[] = {
#embed "Tables/sentences/el.txt"
};
static const unsigned char sentences_en[] = {
#embed "Tables/sentences/en.txt"
};
static const unsigned char sentences_es[] = {
#embed "Tables/sentences/es.txt"
};
static const unsigned char sentences_et[] = {
#embed "Tables/sentences/et.txt"
};
static const unsigned char sentences_fi[] = {
#embed "Tables/sentences/fi.txt"
};
static const unsigned char sentences_fr[] = {
#embed "Tables/sentences/fr.txt"
};
static const unsigned char sentences_gl[] = {
#embed "Tables/sentences/gl.txt"
};
static const unsigned char sentences_he[] = {
#embed "Tables/sentences/he.txt"
};
static const unsigned char sentences_hi[] = {
#embed "Tables/sentences/hi.txt"
};
static const unsigned char sentences_hr[] = {
#embed "Tables/sentences/hr.txt"
};
static const unsigned char sentences_hu[] = {
#embed "Tables/sentences/hu.txt"
};
static const unsigned char sentences_id[] = {
#embed "Tables/sentences/id.txt"
};
static const unsigned char sentences_is[] = {
#embed "Tables/sentences/is.txt"
};
static const unsigned char sentences_it[] = {
#embed "Tables/sentences/it.txt"
};
static const unsigned char sentences_ja[] = {
#embed "Tables/sentences/ja.txt"
};
static const unsigned char sentences_kk[] = {
#embed "Tables/sentences/kk.txt"
};
static const unsigned char sentences_lt[] = {
#embed "Tables/sentences/lt.txt"
};
static const unsigned char sentences_lv[] = {
#embed "Tables/sentences/lv.txt"
};
static const unsigned char sentences_mr[] = {
#embed "Tables/sentences/mr.txt"
};
static const unsigned char sentences_ms[] = {
#embed "Tables/sentences/ms.txt"
};
static const unsigned char sentences_ne[] = {
#embed "Tables/sentences/ne.txt"
};
static const unsigned char sentences_nl[] = {
#embed "Tables/sentences/nl.txt"
};
static const unsigned char sentences_no[] = {
#embed "Tables/sentences/no.txt"
};
static const unsigned char sentences_pl[] = {
#embed "Tables/sentences/pl.txt"
};
static const unsigned char sentences_pt[] = {
#embed "Tables/sentences/pt.txt"
};
static const unsigned char sentences_ro[] = {
#embed "Tables/sentences/ro.txt"
};
static const unsigned char sentences_ru[] = {
#embed "Tables/sentences/ru.txt"
};
static const unsigned char sentences_sk[] = {
#embed "Tables/sentences/sk.txt"
};
static const unsigned char sentences_sl[] = {
#embed "Tables/sentences/sl.txt"
};
static const unsigned char sentences_sv[] = {
#embed "Tables/sentences/sv.txt"
};
static const unsigned char sentences_ta[] = {
#embed "Tables/sentences/ta.txt"
};
static const unsigned char sentences_tr[] = {
#embed "Tables/sentences/tr.txt"
};
static const unsigned char sentences_uk[] = {
#embed "Tables/sentences/uk.txt"
};
static const unsigned char sentences_vi[] = {
#embed "Tables/sentences/vi.txt"
};
static const unsigned char sentences_zh[] = {
#embed "Tables/sentences/zh.txt"
};
static const unsigned char synonyms_ar[] = {
#embed "Tables/synonyms/ar.bin"
};
static const unsigned char synonyms_de[] = {
#embed "Tables/synonyms/de.bin"
};
static const unsigned char synonyms_el[] = {
#embed "Tables/synonyms/el.bin"
};
static const unsigned char synonyms_en[] = {
#embed "Tables/synonyms/en.bin"
};
static const unsigned char synonyms_es[] = {
#embed "Tables/synonyms/es.bin"
};
static const unsigned char synonyms_fr[] = {
#embed "Tables/synonyms/fr.bin"
};
static const unsigned char synonyms_he[] = {
#embed "Tables/synonyms/he.bin"
};
static const unsigned char synonyms_hi[] = {
#embed "Tables/synonyms/hi.bin"
};
static const unsigned char synonyms_it[] = {
#embed "Tables/synonyms/it.bin"
};
static const unsigned char synonyms_ja[] = {
#embed "Tables/synonyms/ja.bin"
};
static const unsigned char synonyms_nl[] = {
#embed "Tables/synonyms/nl.bin"
};
static const unsigned char synonyms_pl[] = {
#embed "Tables/synonyms/pl.bin"
};
static const unsigned char synonyms_pt[] = {
#embed "Tables/synonyms/pt.bin"
};
static const unsigned char synonyms_ru[] = {
#embed "Tables/synonyms/ru.bin"
};
static const unsigned char synonyms_sv[] = {
#embed "Tables/synonyms/sv.bin"
};
static const unsigned char synonyms_tr[] = {
#embed "Tables/synonyms/tr.bin"
};
static const unsigned char synonyms_zh[] = {
#embed "Tables/synonyms/zh.bin"
};

#define TABLE(path, array) {path, array, sizeof(array)}

static const struct embedded_file tables[] = {
  TABLE("detection", detection),
  TABLE("frequencies/ar", frequencies_ar),
  TABLE("frequencies/bg", frequencies_bg),
  TABLE("frequencies/bn", frequencies_bn),
  TABLE("frequencies/ca", frequencies_ca),
  TABLE("frequencies/cs", frequencies_cs),
  TABLE("frequencies/da", frequencies_da),
  TABLE("frequencies/de", frequencies_de),
  TABLE("frequencies/el", frequencies_el),
  TABLE("frequencies/en", frequencies_en),
  TABLE("frequencies/es", frequencies_es),
  TABLE("frequencies/fa", frequencies_fa),
  TABLE("frequencies/fi", frequencies_fi),
  TABLE("frequencies/fil", frequencies_fil),
  TABLE("frequencies/fr", frequencies_fr),
  TABLE("frequencies/he", frequencies_he),
  TABLE("frequencies/hi", frequencies_hi),
  TABLE("frequencies/hr", frequencies_hr),
  TABLE("frequencies/hu", frequencies_hu),
  TABLE("frequencies/id", frequencies_id),
  TABLE("frequencies/is", frequencies_is),
  TABLE("frequencies/it", frequencies_it),
  TABLE("frequencies/ja", frequencies_ja),
  TABLE("frequencies/ko", frequencies_ko),
  TABLE("frequencies/lt", frequencies_lt),
  TABLE("frequencies/lv", frequencies_lv),
  TABLE("frequencies/mk", frequencies_mk),
  TABLE("frequencies/ms", frequencies_ms),
  TABLE("frequencies/nl", frequencies_nl),
  TABLE("frequencies/no", frequencies_no),
  TABLE("frequencies/pl", frequencies_pl),
  TABLE("frequencies/pt", frequencies_pt),
  TABLE("frequencies/ro", frequencies_ro),
  TABLE("frequencies/ru", frequencies_ru),
  TABLE("frequencies/sk", frequencies_sk),
  TABLE("frequencies/sl", frequencies_sl),
  TABLE("frequencies/sv", frequencies_sv),
  TABLE("frequencies/ta", frequencies_ta),
  TABLE("frequencies/tr", frequencies_tr),
  TABLE("frequencies/uk", frequencies_uk),
  TABLE("frequencies/ur", frequencies_ur),
  TABLE("frequencies/vi", frequencies_vi),
  TABLE("frequencies/zh", frequencies_zh),
  TABLE("sentences/ar", sentences_ar),
  TABLE("sentences/bg", sentences_bg),
  TABLE("sentences/bn", sentences_bn),
  TABLE("sentences/ca", sentences_ca),
  TABLE("sentences/cs", sentences_cs),
  TABLE("sentences/da", sentences_da),
  TABLE("sentences/de", sentences_de),
  TABLE("sentences/el", sentences_el),
  TABLE("sentences/en", sentences_en),
  TABLE("sentences/es", sentences_es),
  TABLE("sentences/et", sentences_et),
  TABLE("sentences/fi", sentences_fi),
  TABLE("sentences/fr", sentences_fr),
  TABLE("sentences/gl", sentences_gl),
  TABLE("sentences/he", sentences_he),
  TABLE("sentences/hi", sentences_hi),
  TABLE("sentences/hr", sentences_hr),
  TABLE("sentences/hu", sentences_hu),
  TABLE("sentences/id", sentences_id),
  TABLE("sentences/is", sentences_is),
  TABLE("sentences/it", sentences_it),
  TABLE("sentences/ja", sentences_ja),
  TABLE("sentences/kk", sentences_kk),
  TABLE("sentences/lt", sentences_lt),
  TABLE("sentences/lv", sentences_lv),
  TABLE("sentences/mr", sentences_mr),
  TABLE("sentences/ms", sentences_ms),
  TABLE("sentences/ne", sentences_ne),
  TABLE("sentences/nl", sentences_nl),
  TABLE("sentences/no", sentences_no),
  TABLE("sentences/pl", sentences_pl),
  TABLE("sentences/pt", sentences_pt),
  TABLE("sentences/ro", sentences_ro),
  TABLE("sentences/ru", sentences_ru),
  TABLE("sentences/sk", sentences_sk),
  TABLE("sentences/sl", sentences_sl),
  TABLE("sentences/sv", sentences_sv),
  TABLE("sentences/ta", sentences_ta),
  TABLE("sentences/tr", sentences_tr),
  TABLE("sentences/uk", sentences_uk),
  TABLE("sentences/vi", sentences_vi),
  TABLE("sentences/zh", sentences_zh),
  TABLE("synonyms/ar", synonyms_ar),
  TABLE("synonyms/de", synonyms_de),
  TABLE("synonyms/el", synonyms_el),
  TABLE("synonyms/en", synonyms_en),
  TABLE("synonyms/es", synonyms_es),
  TABLE("synonyms/fr", synonyms_fr),
  TABLE("synonyms/he", synonyms_he),
  TABLE("synonyms/hi", synonyms_hi),
  TABLE("synonyms/it", synonyms_it),
  TABLE("synonyms/ja", synonyms_ja),
  TABLE("synonyms/nl", synonyms_nl),
  TABLE("synonyms/pl", synonyms_pl),
  TABLE("synonyms/pt", synonyms_pt),
  TABLE("synonyms/ru", synonyms_ru),
  TABLE("synonyms/sv", synonyms_sv),
  TABLE("synonyms/tr", synonyms_tr),
  TABLE("synonyms/zh", synonyms_zh),
};

const struct embedded_file *embedded_tables(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
