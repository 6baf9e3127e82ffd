/** Stock, what orders want of it, and the rule that decides between them; {@code java.*} only. */
@NullMarked
package io.integrationhub.inventorythreshold.stock;

import org.jspecify.annotations.NullMarked;
