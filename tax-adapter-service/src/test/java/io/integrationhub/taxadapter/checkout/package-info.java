/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.checkout;

import org.jspecify.annotations.NullMarked;
