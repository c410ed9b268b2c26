// libcurl, opened when the network is first needed.
//
// Foundation's networking calls libcurl, and a program that is linked with it loads 29 libraries at each start: 6 of 13 ms, also
// for commands that never ask for an address. So curl.c defines the functions that Foundation calls and hands each call on.
#ifndef BROADSHEET_CCURL_H
#define BROADSHEET_CCURL_H

#include <stdbool.h>

/// Whether the system has libcurl. No request may be made without it.
bool curl_is_installed(void);

#endif
