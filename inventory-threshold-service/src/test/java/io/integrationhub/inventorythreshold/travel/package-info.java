@NullMarked
package io.integrationhub.inventorythreshold.travel;

import org.jspecify.annotations.NullMarked;
