/** Connections to SFTP servers whose host keys are known. */
@NullMarked
package io.integrationhub.system.file.sftp;

import org.jspecify.annotations.NullMarked;
