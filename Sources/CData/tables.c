// The word tables that travel inside the binary: see Tables/LICENSE.md and Scripts/make-word-tables.
#include "CData.h"

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
static const unsigned char sentences_en[] = {
#embed "Tables/sentences/en.txt"
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
  TABLE("sentences/en", sentences_en),
};

const struct embedded_file *embedded_tables(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
