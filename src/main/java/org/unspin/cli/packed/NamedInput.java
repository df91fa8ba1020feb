package org.unspin.cli.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is in a compressed file; a failure to read it names the file, which the libraries do not know. */
final class NamedInput extends FilterInputStream {
    private final String name;

    NamedInput(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    static IOException damaged(String name, IOException e) {
        String reason = e.getMessage() == null ? "it breaks off" : e.getMessage();
        return new IOException(name + ": damaged or cut off, what it holds cannot be unpacked (" + reason + ")", e);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }
}
