/** What operators can ask and do about orders, on the management port. */
@NullMarked
package io.integrationhub.orderexport.operations;

import org.jspecify.annotations.NullMarked;
