@NullMarked
package io.integrationhub.inventorythreshold.order;

import org.jspecify.annotations.NullMarked;
