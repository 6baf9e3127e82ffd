/** Reads large XML documents in constant memory, safely, and in the encoding in which they are really written. */
@NullMarked
package io.integrationhub.catalogsync.source.xml;

import org.jspecify.annotations.NullMarked;
