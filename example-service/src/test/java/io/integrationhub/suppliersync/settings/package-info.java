@NullMarked
package io.integrationhub.suppliersync.settings;

import org.jspecify.annotations.NullMarked;
