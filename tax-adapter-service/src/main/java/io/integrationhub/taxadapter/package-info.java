/** Tax calculated in the checkout; recorded, adjusted, voided and refunded afterwards. */
@NullMarked
package io.integrationhub.taxadapter;

import org.jspecify.annotations.NullMarked;
