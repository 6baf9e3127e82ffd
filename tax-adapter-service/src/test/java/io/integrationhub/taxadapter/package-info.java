/** Tests. */
@NullMarked
package io.integrationhub.taxadapter;

import org.jspecify.annotations.NullMarked;
