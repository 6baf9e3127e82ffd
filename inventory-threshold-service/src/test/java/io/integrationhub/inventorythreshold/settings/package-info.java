@NullMarked
package io.integrationhub.inventorythreshold.settings;

import org.jspecify.annotations.NullMarked;
