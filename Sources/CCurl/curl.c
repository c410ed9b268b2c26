#include "CCurl.h"

#ifdef __linux__

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#undef curl_easy_getinfo
#undef curl_easy_setopt
#undef curl_multi_setopt

static void *library;
static pthread_once_t is_opened = PTHREAD_ONCE_INIT;

static void open_library(void) { library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL); }

static void *function_named(const char *name) {
  pthread_once(&is_opened, open_library);
  return library ? dlsym(library, name) : NULL;
}

bool curl_is_installed(void) { return function_named("curl_easy_init") != NULL; }

// Hidden, so that in a program with shared Foundation, whose own libcurl is loaded with it, nothing finds these.
#define HANDED_ON(type, name, parameters, ...)                             \
  __attribute__((visibility("hidden"))) type name parameters {             \
    return ((type(*) parameters)function_named(#name))(__VA_ARGS__);       \
  }

// The third argument is a pointer or a number of a pointer's size (curl_off_t and long on 64-bit Linux).
#define HANDED_ON_WITH_ANY(type, name, handle, option)                     \
  __attribute__((visibility("hidden"))) type name(handle a, option b, ...) { \
    va_list rest;                                                          \
    va_start(rest, b);                                                     \
    void *value = va_arg(rest, void *);                                    \
    va_end(rest);                                                          \
    return ((type(*)(handle, option, ...))function_named(#name))(a, b, value); \
  }

HANDED_ON(void, curl_easy_cleanup, (CURL *a), a)
HANDED_ON_WITH_ANY(CURLcode, curl_easy_getinfo, CURL *, CURLINFO)
HANDED_ON(CURL *, curl_easy_init, (void))
HANDED_ON(CURLcode, curl_easy_pause, (CURL *a, int b), a, b)
HANDED_ON_WITH_ANY(CURLcode, curl_easy_setopt, CURL *, CURLoption)
HANDED_ON(const char *, curl_easy_strerror, (CURLcode a), a)
HANDED_ON(void, curl_free, (void *a), a)
HANDED_ON(CURLcode, curl_global_init, (long a), a)
HANDED_ON(CURLMcode, curl_multi_add_handle, (CURLM *a, CURL *b), a, b)
HANDED_ON(CURLMcode, curl_multi_assign, (CURLM *a, curl_socket_t b, void *c), a, b, c)
HANDED_ON(CURLMcode, curl_multi_cleanup, (CURLM *a), a)
HANDED_ON(CURLMsg *, curl_multi_info_read, (CURLM *a, int *b), a, b)
HANDED_ON(CURLM *, curl_multi_init, (void))
HANDED_ON(CURLMcode, curl_multi_remove_handle, (CURLM *a, CURL *b), a, b)
HANDED_ON_WITH_ANY(CURLMcode, curl_multi_setopt, CURLM *, CURLMoption)
HANDED_ON(CURLMcode, curl_multi_socket_action, (CURLM *a, curl_socket_t b, int c, int *d), a, b, c, d)
HANDED_ON(struct curl_slist *, curl_slist_append, (struct curl_slist *a, const char *b), a, b)
HANDED_ON(void, curl_slist_free_all, (struct curl_slist *a), a)
HANDED_ON(CURLU *, curl_url, (void))
HANDED_ON(CURLUcode, curl_url_get, (CURLU *a, CURLUPart b, char **c, unsigned int d), a, b, c, d)
HANDED_ON(CURLUcode, curl_url_set, (CURLU *a, CURLUPart b, const char *c, unsigned int d), a, b, c, d)
HANDED_ON(char *, curl_version, (void))
HANDED_ON(curl_version_info_data *, curl_version_info, (CURLversion a), a)

#else

bool curl_is_installed(void) { return true; }

#endif
