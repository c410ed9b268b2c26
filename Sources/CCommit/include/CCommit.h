#ifndef CCOMMIT_H
#define CCOMMIT_H

/// The commit that the program was built from: `e277749f0d5c`, with a `+` after it when sources were changed since.
///
/// Empty where the build was not told, as by a plain `swift build`; the Makefile tells it.
const char *source_commit(void);

#endif
