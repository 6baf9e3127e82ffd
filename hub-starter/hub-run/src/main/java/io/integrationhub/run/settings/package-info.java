/** The settings of bulk runs. */
@NullMarked
package io.integrationhub.run.settings;

import org.jspecify.annotations.NullMarked;
