// All there is stands in the header, so that it becomes one instruction where it is used. Nothing is built without a
// source file.
#include "CacheHints.h"
