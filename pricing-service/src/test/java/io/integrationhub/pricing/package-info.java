@NullMarked
package io.integrationhub.pricing;

import org.jspecify.annotations.NullMarked;
