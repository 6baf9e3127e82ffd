@NullMarked
package io.integrationhub.stream.offsets;

import org.jspecify.annotations.NullMarked;
