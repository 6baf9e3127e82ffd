/** Orders, and the decision whether they can have the stock they demand. */
@NullMarked
package io.integrationhub.inventorythreshold.order;

import org.jspecify.annotations.NullMarked;
