#include "CFiles.h"

#include <errno.h>
#include <fcntl.h>

void hold_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++) {
    // The lowest free number is the one that is asked for: those below are open by now.
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF) open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
  }
}
