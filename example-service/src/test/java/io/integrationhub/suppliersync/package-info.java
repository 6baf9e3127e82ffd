@NullMarked
package io.integrationhub.suppliersync;

import org.jspecify.annotations.NullMarked;
