/** What a master reports about its stock. */
@NullMarked
package io.integrationhub.inventorythreshold.stock.report;

import org.jspecify.annotations.NullMarked;
