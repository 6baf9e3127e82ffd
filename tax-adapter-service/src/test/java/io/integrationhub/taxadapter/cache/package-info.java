/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.cache;

import org.jspecify.annotations.NullMarked;
