/** The systems that receive copies of orders: the port {@code OrderCopies} and its hidden adapter. */
@NullMarked
package io.integrationhub.orderexport.ordercopy;

import org.jspecify.annotations.NullMarked;
