@NullMarked
package io.integrationhub.inventorythreshold.levels;

import org.jspecify.annotations.NullMarked;
