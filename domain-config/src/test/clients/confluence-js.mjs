// The attachment calls of the npm package confluence.js, as its users make them.
// Arguments: address, user, password, space. Says each call that passed; the first failure ends it.
import assert from 'node:assert/strict';
import confluence from 'confluence.js';

const [host, username, password, space] = process.argv.slice(2);
const client = new confluence.ConfluenceClient({
    host,
    apiPrefix: '/rest',
    authentication: { basic: { username, password } },
});

async function passes(name, check) {
    await check();
    console.log(name);
}

const page = await client.content.createContent({
    type: 'page',
    title: 'Files',
    space: { key: space },
    body: { storage: { value: '<p>x</p>', representation: 'storage' } },
});
const id = page.id;
let attachment;

function file(text, comment) {
    return { file: Buffer.from(text), filename: 'plan.txt', minorEdit: true, comment };
}

await passes('createAttachments', async () => {
    const added = await client.contentAttachments.createAttachments({
        id,
        attachments: file('one', 'first'),
    });
    attachment = added.results[0];
    assert.equal(attachment.title, 'plan.txt');
    assert.equal(attachment.metadata.comment, 'first');
});
await passes('createOrUpdateAttachments', async () => {
    const revised = await client.contentAttachments.createOrUpdateAttachments({
        id,
        attachments: [file('two', 'second')],
    });
    assert.equal(revised.results[0].id, attachment.id);
    assert.equal(revised.results[0].version.number, 2);
    assert.equal(revised.results[0].version.minorEdit, true);
});
await passes('getAttachments', async () => {
    const found = await client.contentAttachments.getAttachments({
        id,
        filename: 'plan.txt',
        expand: ['version', 'container'],
    });
    assert.equal(found.size, 1);
    assert.equal(found.results[0].version.number, 2);
});
await passes('updateAttachmentData', async () => {
    const revised = await client.contentAttachments.updateAttachmentData({
        id,
        attachmentId: attachment.id,
        attachment: file('three', 'third'),
    });
    assert.equal(revised.version.number, 3);
    assert.equal(revised.extensions.fileSize, 5);
});
await passes('updateAttachmentProperties', async () => {
    const renamed = await client.contentAttachments.updateAttachmentProperties({
        id,
        attachmentId: attachment.id,
        update: {
            id: attachment.id,
            type: 'attachment',
            title: 'plan b.txt',
            version: { number: 4 },
        },
    });
    assert.equal(renamed.title, 'plan b.txt');
});
await passes('downloadAttachment', async () => {
    const bytes = await client.contentAttachments.downloadAttachment({
        id,
        attachmentId: attachment.id,
        version: 1,
    });
    assert.equal(Buffer.from(bytes).toString(), 'one');
});
