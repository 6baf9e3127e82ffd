/** Tests of defaults, other values and mistakes in settings. */
@NullMarked
package io.integrationhub.orderexport.settings;

import org.jspecify.annotations.NullMarked;
