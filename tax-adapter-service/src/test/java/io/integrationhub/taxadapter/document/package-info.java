/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.document;

import org.jspecify.annotations.NullMarked;
