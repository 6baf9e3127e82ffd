/** Orders that were placed before the shop existed, as another system remembers them. */
@NullMarked
package io.integrationhub.orderexport.history;

import org.jspecify.annotations.NullMarked;
