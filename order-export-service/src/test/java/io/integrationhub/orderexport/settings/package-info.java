/** Settings: defaults, other values, mistakes. */
@NullMarked
package io.integrationhub.orderexport.settings;

import org.jspecify.annotations.NullMarked;
