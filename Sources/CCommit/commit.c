#include "CCommit.h"

const char *source_commit(void) { return BROADSHEET_COMMIT; }
