#include "CICU.h"

#include <unicode/ucnv.h>

int32_t icu_decode(const char *name, const char *bytes, int32_t count, char *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = ucnv_convert("UTF-8", name, target, capacity, bytes, count, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? length : -1;
}
