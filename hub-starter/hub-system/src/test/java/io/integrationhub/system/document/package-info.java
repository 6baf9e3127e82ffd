/** Tests of documents with many items. */
@NullMarked
package io.integrationhub.system.document;

import org.jspecify.annotations.NullMarked;
