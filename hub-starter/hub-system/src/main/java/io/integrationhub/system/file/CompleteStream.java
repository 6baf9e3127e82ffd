package io.integrationhub.system.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails at its end if a file is not as long as it was listed, so that nobody takes a part for the whole. */
final class CompleteStream extends FilterInputStream {

    /** A file is not as long as it was listed, because somebody still writes it. */
    static final class UnfinishedFile extends IOException {

        private static final long serialVersionUID = 1L;

        UnfinishedFile(long listed, long read) {
            super(listed + " bytes were listed and " + read + " read");
        }
    }

    private final long listed;
    private long read;

    CompleteStream(InputStream in, long listed) {
        super(in);
        this.listed = listed;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int number = super.read(buffer, offset, length);
        count(number);
        return number;
    }

    @Override
    public long skip(long number) throws IOException {
        long skipped = super.skip(number);
        read += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int number) throws IOException {
        if (number > 0) {
            read += number;
        }
        boolean isEnd = number < 0;
        if (read > listed || isEnd && read < listed) {
            throw new UnfinishedFile(listed, read);
        }
    }
}
