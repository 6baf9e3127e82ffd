@NullMarked
package io.integrationhub.inventorythreshold.stockout;

import org.jspecify.annotations.NullMarked;
