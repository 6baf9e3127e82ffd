@NullMarked
package io.integrationhub.suppliersync.supplier;

import org.jspecify.annotations.NullMarked;
