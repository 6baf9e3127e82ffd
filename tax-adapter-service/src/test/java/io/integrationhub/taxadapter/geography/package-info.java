/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.geography;

import org.jspecify.annotations.NullMarked;
