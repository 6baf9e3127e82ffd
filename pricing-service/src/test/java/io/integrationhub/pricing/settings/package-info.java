@NullMarked
package io.integrationhub.pricing.settings;

import org.jspecify.annotations.NullMarked;
