// The space, content and attachment calls of the npm package confluence-api, as its users make them.
// Arguments: address, user, password, space. Says each call that passed; the first failure ends it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Confluence from 'confluence-api';

const [baseUrl, username, password, space] = process.argv.slice(2);
const client = new Confluence({ baseUrl, username, password });

/** Makes one of the client's calls, which all end with a callback. */
function call(name, ...given) {
    return new Promise((resolve, reject) => {
        // postContent takes an argument after its callback, putContent two: none is needed
        client[name](...given, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
}

async function passes(name, check) {
    await check();
    console.log(name);
}

let page;
let child;

await passes('getSpace', async () => {
    const found = await call('getSpace', space);
    assert.equal(found.size, 1);
    assert.equal(found.results[0].key, space);
});
await passes('getSpaceHomePage', async () => {
    const home = await call('getSpaceHomePage', space);
    assert.equal(home.type, 'page');
    assert.match(home.title, / Home$/);
});
await passes('postContent', async () => {
    page = await call('postContent', space, 'Plan', '<p>one</p>', null);
    assert.equal(page.title, 'Plan');
    assert.equal(page.version.number, 1);
    assert.equal(page.ancestors.length, 1);
});
await passes('postContent below a page', async () => {
    child = await call('postContent', space, 'Child', '<p>c</p>', page.id);
    assert.equal(child.ancestors.at(-1).id, page.id);
});
await passes('getContentById', async () => {
    const found = await call('getContentById', page.id);
    assert.equal(found.body.storage.value, '<p>one</p>');
    assert.equal(found.version.number, 1);
});
await passes('getCustomContentById', async () => {
    const options = { id: child.id, expanders: ['ancestors', 'space', 'body.view'] };
    const found = await call('getCustomContentById', options);
    assert.equal(found.space.key, space);
    assert.equal(found.ancestors.at(-1).id, page.id);
    assert.match(found.body.view.value, /<p>c<\/p>/);
});
await passes('getContentByPageTitle', async () => {
    const found = await call('getContentByPageTitle', space, 'Plan');
    assert.equal(found.size, 1);
    assert.equal(found.results[0].body.storage.value, '<p>one</p>');
});
await passes('putContent', async () => {
    const saved = await call('putContent', space, page.id, 2, 'Plan B', '<p>two</p>');
    assert.equal(saved.version.number, 2);
    assert.equal(saved.title, 'Plan B');
    assert.equal(saved.body.storage.value, '<p>two</p>');
});
await passes('putContent with a wrong version', async () => {
    await assert.rejects(
        call('putContent', space, page.id, 9, 'Plan C', '<p>three</p>'),
        (error) => error.status === 409,
    );
});
await passes('postLabels', async () => {
    const labels = ['plan', 'draft'].map((name) => ({ prefix: 'global', name }));
    const all = await call('postLabels', page.id, labels);
    assert.deepEqual(all.results.map((label) => label.name), ['draft', 'plan']);
});
await passes('getLabels', async () => {
    const all = await call('getLabels', page.id);
    assert.equal(all.size, 2);
    assert.equal(all.results[0].prefix, 'global');
});
await passes('deleteLabel', async () => {
    const answer = await call('deleteLabel', page.id, 'draft');
    assert.equal(answer.status, 204);
    const left = await call('getLabels', page.id);
    assert.deepEqual(left.results.map((label) => label.name), ['plan']);
});

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const file = join(folder, 'plan b.txt');
let attachment;

await passes('createAttachment', async () => {
    writeFileSync(file, 'one');
    const added = await call('createAttachment', space, page.id, file);
    attachment = added.results[0];
    assert.equal(attachment.title, 'plan b.txt');
    assert.equal(attachment.version.number, 1);
});
await passes('createAttachment of a name that is there', async () => {
    await assert.rejects(
        call('createAttachment', space, page.id, file),
        (error) => error.status === 400 && /same file name/.test(error.response.text),
    );
});
await passes('updateAttachmentData', async () => {
    writeFileSync(file, 'two!');
    const revised = await call('updateAttachmentData', space, page.id, attachment.id, file);
    assert.equal(revised.version.number, 2);
    assert.equal(revised.extensions.fileSize, 4);
});
await passes('getAttachments', async () => {
    const found = await call('getAttachments', space, page.id);
    assert.equal(found.size, 1);
    assert.equal(found.results[0].version.number, 2);
    assert.equal(found.results[0].container.id, page.id);
    rmSync(folder, { recursive: true });
});
await passes('deleteContent', async () => {
    const answer = await call('deleteContent', child.id);
    assert.equal(answer.status, 204);
    await assert.rejects(call('getContentById', child.id), (error) => error.status === 404);
});
