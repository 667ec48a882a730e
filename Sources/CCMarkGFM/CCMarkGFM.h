/*
 * libcmark-gfm as Debian packages it (libcmark-gfm-dev, libcmark-gfm-extensions-dev).
 *
 * node.h, parser.h, map.h and references.h show the structures themselves: a walk over the tree then reads text where it
 * lies, where the accessor functions would copy every piece of it.
 */
#ifndef MECHSITE_CCMARKGFM_H
#define MECHSITE_CCMARKGFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/map.h>
#include <cmark-gfm/references.h>
#include <cmark-gfm/parser.h>

#endif
