@NullMarked
package io.integrationhub.system.reading;

import org.jspecify.annotations.NullMarked;
