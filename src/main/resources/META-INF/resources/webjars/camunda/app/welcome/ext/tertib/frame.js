import frame from '../../../../../tertib/frame.js';

document.documentElement.lang = 'id';
frame();

export default [];
